package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.MembershipRequest;
import uk.nhs.talentforcare.organisation.MembershipRequestRepository;
import uk.nhs.talentforcare.organisation.MembershipState;
import uk.nhs.talentforcare.shared.Actor;

/**
 * People who have asked to be contact of a school and wait to be let in. They may draft requests meanwhile; a draft is
 * theirs alone until then, since nobody has made sure yet that they are staff.
 */
@Dependent
public class Newcomers {

    @Inject
    private MembershipRequestRepository wishes;

    /** Whether somebody waits to be let in by a school. */
    boolean waits(long accountId, long school) {
        return wish(accountId, school).isPresent();
    }

    /** The wish of somebody who waits. */
    Optional<MembershipRequest> wish(long accountId, long school) {
        return wishes.findOpen(accountId, Role.SCHOOL_CONTACT, school, null);
    }

    /** Whether a talk is the draft of somebody who waits. */
    boolean drafted(Talk talk) {
        return talk.state() == TalkState.DRAFT
                && waits(talk.request().requestedBy(), talk.request().organisationId());
    }

    /** The schools that a person waits for. */
    Set<Long> schoolsAwaitedBy(Actor actor) {
        return actor.signedIn() ? schoolsAwaitedBy(actor.accountId()) : Set.of();
    }

    Set<Long> schoolsAwaitedBy(long accountId) {
        return wishes.ofAccount(accountId).stream()
                .filter(wish -> wish.state() == MembershipState.REQUESTED && wish.role() == Role.SCHOOL_CONTACT)
                .flatMap(wish -> wish.organisationId().stream())
                .collect(Collectors.toSet());
    }
}
