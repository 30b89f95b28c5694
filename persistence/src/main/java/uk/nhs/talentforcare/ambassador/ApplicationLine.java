package uk.nhs.talentforcare.ambassador;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of the queue of those who would like to be ambassadors.
 *
 * @param organisation name in the register, {@code null} if it has none
 * @param employer a contractor, or an employer that is not in the register; may be {@code null}
 * @param employment where the question to the employer stands, {@code null} if none was asked
 * @param agreement where the question to the manager stands, {@code null} if none was asked
 * @param dueOn the last day of the coordinator, {@code null} while something is missing
 * @param promisedOn the day that was promised first, {@code null} likewise
 */
public record ApplicationLine(
        long id,
        String firstName,
        String lastName,
        String jobTitle,
        String organisation,
        String employer,
        Instant appliedAt,
        ConfirmationState employment,
        ConfirmationState agreement,
        LocalDate dueOn,
        LocalDate promisedOn) {

    /** First and last name. */
    public String name() {
        return firstName + " " + lastName;
    }

    /** Where they work. */
    public String workplace() {
        return organisation != null ? organisation : employer != null ? employer : "";
    }

    /** Whether nothing is missing but the coordinator's decision. */
    public boolean ready() {
        return employment == ConfirmationState.CONFIRMED && agreement == ConfirmationState.CONFIRMED;
    }

    /** What is missing, in words; empty if nothing is. */
    public String missing() {
        if (ready()) {
            return "";
        }
        if (agreement == ConfirmationState.REFUSED) {
            return "Their manager does not agree";
        }
        String first = employment == ConfirmationState.CONFIRMED ? "" : "employment";
        String second = agreement == ConfirmationState.CONFIRMED ? "" : "manager’s agreement";
        String both = first.isEmpty() || second.isEmpty() ? first + second : first + " and " + second;
        return "Waits for " + both;
    }

    /** Whether the day that was promised first has passed. */
    public boolean late(LocalDate today) {
        return promisedOn != null && today.isAfter(promisedOn);
    }
}
