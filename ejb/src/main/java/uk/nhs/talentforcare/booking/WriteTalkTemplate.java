package uk.nhs.talentforcare.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;

/** The national team writes an idea for a talk. @param roleFamilies codes, may be empty */
public record WriteTalkTemplate(
        @NotBlank(message = "Enter a title") @Size(max = 120, message = "The title must be 120 characters or fewer")
        String title,

        @NotBlank(message = "Enter what pupils should take away")
        @Size(max = 2000, message = "What pupils should take away must be 2,000 characters or fewer")
        String purpose,

        @NotNull(message = "Choose how long the talk lasts") Integer minutes,

        @NotNull(message = "Choose how the talk can be held")
        TalkFormat format,

        @NotEmpty(message = "Choose at least one year group")
        Set<YearGroup> yearGroups,

        @NotNull Set<Topic> topics,
        @NotNull Set<String> roleFamilies) {}
