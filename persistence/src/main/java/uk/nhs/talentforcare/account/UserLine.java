package uk.nhs.talentforcare.account;

import java.time.Instant;
import java.util.List;

/**
 * One account in a list.
 *
 * @param lastSignInAt {@code null} if they never did
 */
public record UserLine(
        long id,
        String name,
        String email,
        boolean suspended,
        boolean erased,
        Instant lastSignInAt,
        List<RoleLine> roles) {

    /**
     * A role and what it reaches.
     *
     * @param id number of the role as it is held by this account
     * @param reach the organisation or the area, empty for the nation
     * @param deputy whether it is asked of this person only when whoever holds it first is away or late
     */
    public record RoleLine(long id, Role role, String reach, boolean deputy) {

        /** Such as "Deputy coordinator, Wessex". */
        public String words() {
            String name = deputy ? "Deputy " + role.label().toLowerCase(java.util.Locale.UK) : role.label();
            return reach.isEmpty() ? name : name + ", " + reach;
        }
    }
}
