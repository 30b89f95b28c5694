package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.ambassador.AmbassadorState;

/** Reads what ambassadors have given, and how many give the like. */
public class GivenTalkRepository {

    private static final int MOST = 1_000;

    private final EntityManager entities;

    public GivenTalkRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Talks of an ambassador that took place, or should have and wait for the school's record; latest first. */
    public List<GivenTalk> of(long ambassadorId) {
        Map<Long, String> thanks = thanks(ambassadorId);
        return entities
                .createQuery(
                        "SELECT t.id, r.title, o.name, b.startsAt, b.minutes, t.state, t.pupilsReached FROM Booking b"
                                + " JOIN b.talk t JOIN t.request r JOIN Organisation o ON o.id = r.organisationId"
                                + " WHERE b.ambassador.id = ?1 AND b.endedAt IS NULL AND t.state IN ?2"
                                + " ORDER BY b.startsAt DESC",
                        Object[].class)
                .setParameter(1, ambassadorId)
                .setParameter(2, Set.of(TalkState.DELIVERED, TalkState.AWAITING_OUTCOME))
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new GivenTalk(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Instant) row[3],
                        (Integer) row[4],
                        (TalkState) row[5],
                        (Integer) row[6],
                        thanks.get((Long) row[0])))
                .toList();
    }

    private Map<Long, String> thanks(long ambassadorId) {
        return entities
                .createQuery(
                        "SELECT f.talkId, f.thanks FROM TalkFeedback f WHERE f.thanks <> '' AND EXISTS (SELECT b.id FROM"
                                + " Booking b WHERE b.talk.id = f.talkId AND b.ambassador.id = ?1 AND b.endedAt IS NULL)",
                        Object[].class)
                .setParameter(1, ambassadorId)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** How many approved ambassadors of an area have a kind of job. @param roleFamily its code */
    public long alike(String roleFamily, String localAreaCode) {
        return entities.createQuery(
                        "SELECT COUNT(a) FROM Ambassador a WHERE a.state = ?1 AND a.roleFamily = ?2"
                                + " AND a.localAreaCode = ?3",
                        Long.class)
                .setParameter(1, AmbassadorState.APPROVED)
                .setParameter(2, roleFamily)
                .setParameter(3, localAreaCode)
                .getSingleResult();
    }
}
