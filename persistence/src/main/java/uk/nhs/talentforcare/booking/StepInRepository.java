package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import java.util.List;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.place.GeoPoint;

/** Keeps what coordinators do for one side of a talk, and finds who could give one. */
public class StepInRepository {

    private static final double MILES_A_DEGREE = 69.0;
    private static final double WIDEST_MILES = 200;

    private final EntityManager entities;

    public StepInRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(StepIn step) {
        entities.persist(step);
        entities.flush();
    }

    /** What was done to a talk, the first step first. */
    public List<StepInLine> ofTalk(long talkId) {
        return entities
                .createQuery(
                        "SELECT s.kind, s.bookingId, s.reason, s.doneAt, p.firstName, p.lastName FROM StepIn s"
                                + " LEFT JOIN Account p ON p.id = s.accountId WHERE s.talkId = ?1 ORDER BY s.id",
                        Object[].class)
                .setParameter(1, talkId)
                .getResultList()
                .stream()
                .map(row -> new StepInLine(
                        (StepIn.Kind) row[0],
                        (Long) row[1],
                        (String) row[2],
                        (java.time.Instant) row[3],
                        row[4] == null ? "" : (row[4] + " " + row[5]).strip()))
                .toList();
    }

    /**
     * Approved ambassadors who can sign in, who have not had this talk, and whose reach may include the school or who
     * speak online when it can be held so; the nearest first.
     *
     * @param name a part of the name, empty for all
     */
    public List<Ambassador> speakers(OpenTalk talk, String name, int most) {
        GeoPoint school = talk.point().orElse(null);
        boolean online = talk.format().online();
        if (school == null && !online) {
            return List.of();
        }
        double latitude = school == null ? 0 : school.latitude();
        double longitude = school == null ? 0 : school.longitude();
        double east = MILES_A_DEGREE * Math.max(0.1, Math.cos(Math.toRadians(latitude)));
        String miles = "POW((a.latitude - ?) * ?, 2) + POW((a.longitude - ?) * ?, 2)";
        String reach = school == null
                ? "a.format IN ('VIRTUAL', 'EITHER')"
                : "(a.latitude BETWEEN ? AND ? AND " + miles + " <= POW(a.radius_miles * 1.02 + 1, 2)"
                        + (online ? " OR a.format IN ('VIRTUAL', 'EITHER')" : "") + ")";
        var query = entities.createNativeQuery("SELECT a.id FROM ambassador a JOIN account c ON c.id = a.account_id"
                + " AND NOT c.suspended WHERE a.state = 'APPROVED' AND " + reach
                + " AND a.display_name LIKE ? ESCAPE '!'"
                + " AND NOT EXISTS (SELECT 1 FROM booking g WHERE g.talk_id = ? AND g.ambassador_id = a.id)"
                + (school == null ? "" : " ORDER BY " + miles) + " LIMIT ?");
        int next = 1;
        if (school != null) {
            query.setParameter(next++, latitude - WIDEST_MILES / MILES_A_DEGREE);
            query.setParameter(next++, latitude + WIDEST_MILES / MILES_A_DEGREE);
            next = distance(query, next, latitude, longitude, east);
        }
        query.setParameter(next++, "%" + name.replaceAll("[!%_]", "!$0") + "%");
        query.setParameter(next++, talk.talkId());
        if (school != null) {
            next = distance(query, next, latitude, longitude, east);
        }
        query.setParameter(next, most);
        @SuppressWarnings("unchecked")
        List<Long> ids = ((List<Number>) query.getResultList())
                .stream().map(Number::longValue).toList();
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "SELECT DISTINCT a FROM Ambassador a LEFT JOIN FETCH a.topics LEFT JOIN FETCH a.keyStages"
                                        + " WHERE a.id IN ?1",
                                Ambassador.class)
                        .setParameter(1, ids)
                        .getResultList();
    }

    private static int distance(
            jakarta.persistence.Query query, int first, double latitude, double longitude, double east) {
        query.setParameter(first, latitude);
        query.setParameter(first + 1, MILES_A_DEGREE);
        query.setParameter(first + 2, longitude);
        query.setParameter(first + 3, east);
        return first + 4;
    }
}
