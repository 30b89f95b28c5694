package uk.nhs.talentforcare.organisation;

import java.time.Instant;
import java.time.LocalDate;
import uk.nhs.talentforcare.account.Role;

/**
 * One line of the queue of those who ask to belong.
 *
 * @param organisation {@code null} if the wish is for none
 * @param dueOn the last day of whoever has it now, {@code null} if nobody does
 * @param promisedOn the day that was promised first, {@code null} likewise
 */
public record MembershipLine(
        long id,
        String firstName,
        String lastName,
        Role role,
        String organisation,
        String town,
        Instant askedAt,
        LocalDate dueOn,
        LocalDate promisedOn) {

    /** First and last name. */
    public String name() {
        return firstName + " " + lastName;
    }

    /** Whether the day that was promised first has passed. */
    public boolean late(LocalDate today) {
        return promisedOn != null && today.isAfter(promisedOn);
    }
}
