package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Counts from the structured reasons how talks went, and how often somebody is asked; one statement each. */
public class ReliabilityRepository {

    private static final Duration YEAR = Duration.ofDays(365);

    private final EntityManager entities;

    public ReliabilityRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Of an ambassador. */
    public Reliability ofAmbassador(long ambassadorId, Instant now) {
        return counted(
                entities.createNativeQuery("SELECT COALESCE(SUM(b.ended_at IS NULL AND t.state = 'DELIVERED'), 0),"
                        + " COALESCE(SUM(b.ending = 'CANCELLED_BY_AMBASSADOR'"
                        + " AND b.ended_at > DATE_SUB(b.starts_at, INTERVAL " + Reliability.LATE_DAYS + " DAY)"
                        + " AND b.end_reason <> 'NEEDED_AT_WORK' AND NOT EXISTS (SELECT 1 FROM talk_step_in s"
                        + "  WHERE s.booking_id = b.id AND s.kind IN ('BOOKED', 'REASSIGNED'))), 0),"
                        + " COALESCE(SUM(b.ended_at IS NULL AND t.state = 'NOT_DELIVERED' AND t.end_reason = 'NOBODY_CAME'), 0)"
                        + " FROM booking b JOIN talk t ON t.id = b.talk_id"
                        + " WHERE b.ambassador_id = ? AND b.starts_at >= ? AND b.starts_at < ?"),
                ambassadorId,
                now);
    }

    /** Of a school. */
    public Reliability ofSchool(long schoolId, Instant now) {
        return counted(
                entities.createNativeQuery("SELECT COALESCE(SUM(b.ended_at IS NULL AND t.state = 'DELIVERED'), 0),"
                        + " COALESCE(SUM(b.ending = 'CANCELLED_BY_SCHOOL'"
                        + " AND b.ended_at > DATE_SUB(b.starts_at, INTERVAL " + Reliability.LATE_DAYS + " DAY)"
                        + " AND b.end_reason <> 'SCHOOL_CLOSED'), 0),"
                        + " COALESCE(SUM(b.ended_at IS NULL AND t.state = 'NOT_DELIVERED'"
                        + "  AND t.end_reason IN ('TIMETABLE', 'ARRANGED_ELSEWHERE')), 0)"
                        + " FROM talk_request r JOIN talk t ON t.talk_request_id = r.id JOIN booking b ON b.talk_id = t.id"
                        + " WHERE r.organisation_id = ? AND b.starts_at >= ? AND b.starts_at < ?"),
                schoolId,
                now);
    }

    /** How many talks each of some ambassadors has between two moments, by ambassador; those without are left out. */
    public Map<Long, Integer> talksBetween(Collection<Long> ambassadorIds, Instant from, Instant to) {
        if (ambassadorIds.isEmpty()) {
            return Map.of();
        }
        Query query = entities.createNativeQuery("SELECT ambassador_id, COUNT(*) FROM booking WHERE ended_at IS NULL"
                + " AND starts_at >= ? AND starts_at < ? AND ambassador_id IN ("
                + String.join(", ", Collections.nCopies(ambassadorIds.size(), "?")) + ") GROUP BY ambassador_id");
        query.setParameter(1, utc(from));
        query.setParameter(2, utc(to));
        int next = 3;
        for (Long id : ambassadorIds) {
            query.setParameter(next++, id);
        }
        Map<Long, Integer> counts = new HashMap<>();
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            counts.put(((Number) row[0]).longValue(), ((Number) row[1]).intValue());
        }
        return counts;
    }

    /** How many talks of a school wait for an ambassador or for their day. */
    public int unfinished(long schoolId) {
        return ((Number) entities.createNativeQuery(
                                "SELECT COUNT(*) FROM talk_request r JOIN talk t ON t.talk_request_id = r.id"
                                        + " WHERE r.organisation_id = ? AND t.state IN ('OPEN', 'INVITED', 'BOOKED', 'CONFIRMED')")
                        .setParameter(1, schoolId)
                        .getSingleResult())
                .intValue();
    }

    private static Reliability counted(Query query, long of, Instant now) {
        Object[] row = (Object[]) query.setParameter(1, of)
                .setParameter(2, utc(now.minus(YEAR)))
                // what is called off in its last week counts before its day
                .setParameter(3, utc(now.plus(Duration.ofDays(Reliability.LATE_DAYS))))
                .getSingleResult();
        return new Reliability(number(row[0]), number(row[1]), number(row[2]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
