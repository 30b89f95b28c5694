package uk.nhs.talentforcare.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Somebody tells of a concern. Only what happened and whether somebody is in danger is asked of everybody.
 *
 * @param submissionKey one-time key of the form, a random UUID
 * @param about what the page was about on which the link stood, such as {@code talk-12}; empty for none
 * @param whom about whom or where it is, in free words; may be empty
 * @param occurred when it happened, in free words; may be empty
 * @param localArea code of the local area that was chosen, empty for none
 * @param danger whether somebody is in danger now; whoever is not sure says yes
 * @param reach how to reach whoever tells it; may be empty
 * @param known whether a signed-in person does not mind that the safeguarding lead sees who they are
 */
public record ReportConcern(
        @NotNull @Pattern(regexp = "[0-9a-f-]{36}", message = "The form has expired: send it once more")
        String submissionKey,

        @NotNull String about,

        @NotBlank(message = "Enter what happened, or what worries you")
        @Size(max = 10_000, message = "What happened must be 10,000 characters or fewer: you can add more afterwards")
        String happened,

        @NotNull @Size(max = 1_000, message = "Whom or where it is about must be 1,000 characters or fewer")
        String whom,

        @NotNull @Size(max = 200, message = "When it happened must be 200 characters or fewer")
        String occurred,

        @NotNull String localArea,

        @NotNull(message = "Say whether somebody is in danger now")
        Boolean danger,

        @NotNull @Size(max = 500, message = "How to reach you must be 500 characters or fewer")
        String reach,

        @NotNull UnderEighteen underEighteen,
        boolean known) {

    /** Says nothing: it must not come into a log. */
    @Override
    public String toString() {
        return "ReportConcern";
    }
}
