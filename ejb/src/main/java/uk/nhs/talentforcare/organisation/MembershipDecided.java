package uk.nhs.talentforcare.organisation;

import uk.nhs.talentforcare.account.Role;

/**
 * Somebody's wish to belong has been decided, or taken back. It is fired in the transaction of the decision, so that what
 * people prepared while they waited is kept or goes with it.
 *
 * @param organisationId the organisation of the wish, {@code null} if it was for none
 */
public record MembershipDecided(long accountId, Role role, Long organisationId, MembershipState state) {

    static MembershipDecided of(MembershipRequest request) {
        return new MembershipDecided(
                request.accountId(), request.role(), request.organisationId().orElse(null), request.state());
    }

    /** Whether it was about being a contact of a school. */
    public boolean ofSchoolContact() {
        return role == Role.SCHOOL_CONTACT && organisationId != null;
    }
}
