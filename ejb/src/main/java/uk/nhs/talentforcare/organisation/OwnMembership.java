package uk.nhs.talentforcare.organisation;

import java.time.Instant;

/**
 * A wish to belong, as whoever asked sees it.
 *
 * @param schoolContact whether the wish is to be contact of a school
 * @param organisation empty if the wish is for none
 * @param promise who has it and by when they will hear; empty once it is decided
 * @param codeOut whether a code from the office may be typed now
 * @param codeWasSent whether one was ever sent
 * @param reason why it was declined; empty if it was not
 */
public record OwnMembership(
        long id,
        String role,
        boolean schoolContact,
        String organisation,
        Instant askedAt,
        MembershipState state,
        String promise,
        boolean codeOut,
        boolean codeWasSent,
        String reason) {

    /** Such as "School contact of Aireholme Academy". */
    public String wish() {
        return organisation.isEmpty() ? role : role + " of " + organisation;
    }

    /** Whether it is about being a contact of a school, who may draft requests meanwhile. */
    public boolean ofSchool() {
        return schoolContact;
    }

    /** Whether nobody has decided yet. */
    public boolean open() {
        return state == MembershipState.REQUESTED;
    }
}
