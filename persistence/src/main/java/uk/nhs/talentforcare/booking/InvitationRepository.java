package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.MembershipState;

/** Keeps invitations to talks. */
public class InvitationRepository {

    private final EntityManager entities;

    public InvitationRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Collection<Invitation> invitations) {
        invitations.forEach(entities::persist);
        entities.flush();
    }

    /** Writes what has changed, so that a place that was freed can be taken again. */
    public void flush() {
        entities.flush();
    }

    /** Every invitation to a talk with its ambassador, the first one first. */
    public List<Invitation> ofTalk(long talkId) {
        return entities.createQuery(
                        "SELECT i FROM Invitation i JOIN FETCH i.ambassador WHERE i.talk.id = ?1 ORDER BY i.id",
                        Invitation.class)
                .setParameter(1, talkId)
                .getResultList();
    }

    /** The unanswered invitation that a link's secret belongs to, with its ambassador. */
    public Optional<Invitation> ofAnswer(String hash) {
        return entities
                .createQuery(
                        "SELECT i FROM Invitation i JOIN FETCH i.ambassador WHERE i.answerHash = ?1", Invitation.class)
                .setParameter(1, hash)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Invitations that an ambassador can answer, the one that closes first to the front. */
    public List<InvitedTalk> waitingFor(long ambassadorId, Instant now, int most) {
        return entities.createQuery(
                        "SELECT NEW uk.nhs.talentforcare.booking.InvitedTalk("
                                + "t.id, r.title, o.name, o.town, r.pupils, i.sentAt, t.closesAt, i.suggestedStartsAt)"
                                + " FROM Invitation i JOIN i.talk t JOIN t.request r"
                                + " JOIN Organisation o ON o.id = r.organisationId"
                                + " WHERE i.ambassador.id = ?1 AND i.state = ?2 AND t.state = ?3 AND t.closesAt > ?4"
                                + " ORDER BY t.closesAt, t.id",
                        InvitedTalk.class)
                .setParameter(1, ambassadorId)
                .setParameter(2, InvitationState.SENT)
                .setParameter(3, TalkState.INVITED)
                .setParameter(4, now)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Talks of these schools to which an ambassador may still be invited, the newest first. Drafts of people who wait to
     * be let in are theirs alone.
     */
    public List<InvitableTalk> invitableOf(Collection<Long> organisationIds, Instant now, int most) {
        if (organisationIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "SELECT NEW uk.nhs.talentforcare.booking.InvitableTalk(t.id, r.title, t.state,"
                                + " MIN(p.startsAt)) FROM Talk t JOIN t.request r JOIN t.times p"
                                + " WHERE r.organisationId IN ?1 AND t.state IN ?2 AND t.closesAt > ?3"
                                + " AND (t.state <> ?4 OR NOT EXISTS (SELECT m.id FROM MembershipRequest m"
                                + " WHERE m.role = ?5 AND m.state = ?6 AND m.accountId = r.requestedBy"
                                + " AND m.organisationId = r.organisationId))"
                                + " GROUP BY t.id, r.title, t.state ORDER BY t.id DESC",
                        InvitableTalk.class)
                .setParameter(1, organisationIds)
                .setParameter(2, List.of(TalkState.DRAFT, TalkState.OPEN, TalkState.INVITED))
                .setParameter(3, now)
                .setParameter(4, TalkState.DRAFT)
                .setParameter(5, Role.SCHOOL_CONTACT)
                .setParameter(6, MembershipState.REQUESTED)
                .setMaxResults(most)
                .getResultList();
    }
}
