package uk.nhs.talentforcare.booking;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.nhs.talentforcare.shared.Invalid;

/**
 * A school records that a talk took place.
 *
 * @param attendance pupils who were there, by year group; {@code null} for a number that cannot be read
 * @param words for the school's own record
 * @param thanks to the ambassador
 */
public record RecordOutcome(
        long talkId,
        Map<YearGroup, Integer> attendance,

        @NotNull(message = "Say whether pupils learned what you hoped")
        Learned learned,

        @NotNull(message = "Say whether pupils could ask and talk")
        Boolean twoWay,

        @NotNull(message = "Say whether pupils look back on it")
        Boolean reflection,

        @Size(max = 2000, message = "Your notes must be 2,000 characters or fewer")
        String words,

        @Size(max = 500, message = "Your thanks must be 500 characters or fewer")
        String thanks) {

    private static final int MOST = 2000;

    /** @throws Invalid with everything that is missing or out of range, the numbers first */
    void check(Validator validator) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (attendance.isEmpty()) {
            problems.put("pupils", "Enter how many pupils were there");
        }
        attendance.forEach((year, pupils) -> {
            if (pupils == null || pupils < 0 || pupils > MOST) {
                problems.put("pupils-" + year, "Enter how many pupils of " + year.label() + " were there, 0 to 2,000");
            }
        });
        try {
            Invalid.check(this, validator);
        } catch (Invalid others) {
            problems.putAll(others.errors());
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }
}
