package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what schools say of talks that took place, and finds it again as evidence. */
public class EvidenceRepository {

    private static final String TALKS =
            "SELECT t.id, TIMESTAMPDIFF(SECOND, '1970-01-01', b.starts_at), b.minutes, r.title, r.purpose, a.job_title,"
                    + " f.two_way + 0, f.reflection + 0, (SELECT GROUP_CONCAT(CONCAT(n.year_group, '/', n.pupils))"
                    + " FROM talk_attendance n WHERE n.talk_id = t.id), t.pupils_reached,"
                    + " (SELECT GROUP_CONCAT(y.year_group) FROM talk_request_year_group y WHERE y.talk_request_id = r.id)"
                    + " FROM talk t JOIN talk_request r ON r.id = t.talk_request_id"
                    + " JOIN booking b ON b.live_talk_id = t.id JOIN ambassador a ON a.id = b.ambassador_id"
                    + " LEFT JOIN talk_feedback f ON f.talk_id = t.id"
                    + " WHERE r.organisation_id = ? AND t.state = 'DELIVERED' AND b.starts_at >= ? AND b.starts_at < ?"
                    + " ORDER BY b.starts_at";

    private final EntityManager entities;

    public EvidenceRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(TalkFeedback feedback) {
        entities.persist(feedback);
    }

    public Optional<TalkFeedback> feedback(long talkId) {
        return Optional.ofNullable(entities.find(TalkFeedback.class, talkId));
    }

    /** Talks that a school has recorded as having taken place in an academic year, the first one first. */
    public List<EvidenceTalk> delivered(long organisationId, AcademicYear year) {
        Query query = entities.createNativeQuery(TALKS);
        query.setParameter(1, organisationId);
        query.setParameter(2, LocalDateTime.ofInstant(year.start(), ZoneOffset.UTC));
        query.setParameter(3, LocalDateTime.ofInstant(year.end(), ZoneOffset.UTC));
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(EvidenceRepository::talk).toList();
    }

    /** How many talks of a school in an academic year are in a state. */
    public long count(long organisationId, AcademicYear year, TalkState state) {
        return entities.createQuery(
                        "SELECT COUNT(b) FROM Booking b WHERE b.endedAt IS NULL AND b.talk.state = ?1"
                                + " AND b.talk.request.organisationId = ?2 AND b.startsAt >= ?3 AND b.startsAt < ?4",
                        Long.class)
                .setParameter(1, state)
                .setParameter(2, organisationId)
                .setParameter(3, year.start())
                .setParameter(4, year.end())
                .getSingleResult();
    }

    /**
     * The rule that holds on a day.
     *
     * @param kind SCHOOL or COLLEGE
     */
    public Optional<BenchmarkRule> rule(String kind, LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT DATE_FORMAT(valid_from, '%Y-%m-%d'), encounters, two_way + 0, wording FROM benchmark_rule"
                                + " WHERE kind = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1")
                .setParameter(1, kind)
                .setParameter(2, day.toString())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new BenchmarkRule(
                        LocalDate.parse(text(row[0])), number(row[1]), number(row[2]) == 1, (String) row[3]));
    }

    /** How many visits a school would like in an academic year. */
    public Optional<Integer> intent(long organisationId, AcademicYear year) {
        @SuppressWarnings("unchecked")
        List<Object> rows = entities.createNativeQuery(
                        "SELECT visits FROM visit_intent WHERE organisation_id = ? AND first_year = ?")
                .setParameter(1, organisationId)
                .setParameter(2, year.firstYear())
                .getResultList();
        return rows.stream().findFirst().map(EvidenceRepository::number);
    }

    /** Keeps how many visits a school would like. @param visits 1 to 100 */
    public void intend(long organisationId, AcademicYear year, int visits) {
        entities.createNativeQuery("INSERT INTO visit_intent (organisation_id, first_year, visits) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE visits = ?")
                .setParameter(1, organisationId)
                .setParameter(2, year.firstYear())
                .setParameter(3, visits)
                .setParameter(4, visits)
                .executeUpdate();
    }

    /** Keeps no longer how many visits a school would like. @return whether there was something to forget */
    public boolean forgetIntent(long organisationId, AcademicYear year) {
        return entities.createNativeQuery("DELETE FROM visit_intent WHERE organisation_id = ? AND first_year = ?")
                        .setParameter(1, organisationId)
                        .setParameter(2, year.firstYear())
                        .executeUpdate()
                > 0;
    }

    private static EvidenceTalk talk(Object[] row) {
        return new EvidenceTalk(
                ((Number) row[0]).longValue(),
                Instant.ofEpochSecond(((Number) row[1]).longValue()),
                number(row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                row[6] == null ? null : number(row[6]) == 1,
                row[7] == null ? null : number(row[7]) == 1,
                attendance(row));
    }

    /** Talks recorded before pupils were counted by year group stand under the only year group asked for, if it is one. */
    private static Map<YearGroup, Integer> attendance(Object[] row) {
        Map<YearGroup, Integer> pupils = new EnumMap<>(YearGroup.class);
        if (row[8] != null) {
            for (String part : text(row[8]).split(",")) {
                String[] pair = part.split("/");
                pupils.put(YearGroup.valueOf(pair[0]), Integer.valueOf(pair[1]));
            }
        } else if (row[10] != null && row[9] != null && !text(row[10]).contains(",")) {
            pupils.put(YearGroup.valueOf(text(row[10])), number(row[9]));
        }
        return pupils;
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    private static String text(Object column) {
        return column instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : column.toString();
    }
}
