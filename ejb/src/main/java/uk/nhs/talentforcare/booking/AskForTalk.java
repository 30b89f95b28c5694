package uk.nhs.talentforcare.booking;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;

/**
 * A school asks for a talk.
 *
 * @param school the organisation that asks
 * @param submissionKey one-time key of the form
 * @param roleFamilies codes of the role families of interest, may be empty
 * @param times when the school can have it
 * @param closesOn last day of the offer, {@code null} for the usual one
 * @param staffStays the promise that a member of staff stays in the room
 */
public record AskForTalk(
        @NotNull(message = "Choose the school, college or group")
        Long school,

        @NotBlank(message = "The form has expired: load the page again")
        @Size(max = 64, message = "The form has expired: load the page again")
        String submissionKey,

        @NotBlank(message = "Enter a title for the talk")
        @Size(max = 120, message = "The title must be 120 characters or fewer")
        String title,

        @NotBlank(message = "Enter what pupils should take away")
        @Size(max = 2000, message = "What pupils should take away must be 2,000 characters or fewer")
        String purpose,

        @NotNull(message = "Choose how the talk can be held")
        TalkFormat format,

        @NotEmpty(message = "Choose at least one year group")
        Set<YearGroup> yearGroups,

        @NotNull(message = "Enter how many pupils you expect, as a number")
        @Min(value = 1, message = "The number of pupils must be 1 or more")
        @Max(value = 2000, message = "The number of pupils must be 2,000 or fewer")
        Integer pupils,

        @NotNull Set<Topic> topics,
        @NotNull Set<String> roleFamilies,

        @NotEmpty(message = "Enter at least one day and time") @Size(max = 5, message = "Enter five times at most")
        List<TalkTime> times,

        LocalDate closesOn,

        @AssertTrue(message = "A talk needs a member of school staff in the room throughout")
        boolean staffStays) {

    /** The same for one of the times, under a key of its own. */
    AskForTalk at(TalkTime time, String key) {
        return new AskForTalk(
                school,
                key,
                title,
                purpose,
                format,
                yearGroups,
                pupils,
                topics,
                roleFamilies,
                List.of(time),
                closesOn,
                staffStays);
    }
}
