package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import uk.nhs.talentforcare.ambassador.Ambassador;

/** Keeps whom a school would invite to a talk that is a draft still. Nobody hears of it. */
public class DraftInviteeRepository {

    private final EntityManager entities;

    public DraftInviteeRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void keep(long talkId, Collection<Ambassador> ambassadors) {
        ambassadors.forEach(one -> entities.createNativeQuery(
                        "INSERT IGNORE INTO draft_invitee (talk_id, ambassador_id) VALUES (?, ?)")
                .setParameter(1, talkId)
                .setParameter(2, one.id())
                .executeUpdate());
    }

    /** Addresses of the profiles of those whom the school would invite. */
    public List<String> slugsOf(long talkId) {
        @SuppressWarnings("unchecked")
        List<String> found = entities.createNativeQuery(
                        "SELECT a.slug FROM ambassador a JOIN draft_invitee w ON w.ambassador_id = a.id"
                                + " WHERE w.talk_id = ? ORDER BY a.id")
                .setParameter(1, talkId)
                .getResultList();
        return found;
    }

    /** The talk is no draft any more. */
    public void forget(long talkId) {
        entities.createNativeQuery("DELETE FROM draft_invitee WHERE talk_id = ?")
                .setParameter(1, talkId)
                .executeUpdate();
    }
}
