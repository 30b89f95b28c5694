package uk.nhs.talentforcare.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.account.Role;

/**
 * An organisation, as its members and those who look after it see it.
 *
 * @param before organisations that it came after
 * @param after organisations that came after it
 * @param movedTo where its people and talks have gone, if they have
 * @param mayEnd whether this person may end memberships
 */
public record OrganisationView(
        MembershipView.Facts facts,
        String localArea,
        boolean closed,
        List<SuccessionRepository.Neighbour> before,
        List<SuccessionRepository.Neighbour> after,
        Optional<Long> movedTo,
        List<Member> members,
        long talks,
        long talksToCome,
        long opportunities,
        boolean mayEnd) {

    /**
     * Somebody who belongs.
     *
     * @param since when they were confirmed, {@code null} if they were there before anybody kept it
     * @param mayEnd whether the person who looks may end this membership
     */
    public record Member(long accountId, String name, Role role, Instant since, boolean mayEnd) {}
}
