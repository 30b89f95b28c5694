package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.ambassador.KeyStage;
import uk.nhs.talentforcare.ambassador.Speaker;
import uk.nhs.talentforcare.ambassador.Standing;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.ambassador.Topic;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.shared.LondonTime;

/** Finds ambassadors to whom a talk can be offered by letter, and keeps to whom it was. */
public class OfferRepository {

    /** Nobody is written to about open talks more often than {@link #MOST_A_WEEK} times in this. */
    public static final Duration WEEK = Duration.ofDays(7);

    /** The most letters about open talks that somebody gets in a week. */
    public static final int MOST_A_WEEK = 2;

    private static final double MILES_A_DEGREE = 69.0;

    /** Nobody travels further than the widest reach. */
    private static final int WIDEST_REACH = 200;

    private final EntityManager entities;

    public OfferRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Approved ambassadors who want such letters, can sign in, and whose reach may include the school or who speak
     * online when the talk can be held so; the nearest first. Left out: who may not book (briefing over, agreement overdue), who gave this talk back or called it off, who
     * was written to about it since it opened, and who was written to twice this week.
     *
     * @param openSince when the talk last opened
     * @param year the academic year that talks are counted in
     */
    public List<OfferCandidate> candidates(OpenTalk talk, Instant openSince, AcademicYear year, Instant now, int most) {
        GeoPoint school = talk.point().orElse(null);
        boolean online = talk.format().online();
        if (school == null && !online) {
            return List.of();
        }
        double latitude = school == null ? 0 : school.latitude();
        double longitude = school == null ? 0 : school.longitude();
        double east = MILES_A_DEGREE * Math.max(0.1, Math.cos(Math.toRadians(latitude)));
        double widest = WIDEST_REACH / MILES_A_DEGREE;
        String reach = school == null
                ? "a.format IN ('VIRTUAL', 'EITHER')"
                : "(a.latitude BETWEEN ? AND ? AND POW((a.latitude - ?) * ?, 2) + POW((a.longitude - ?) * ?, 2)"
                        + " <= POW(a.radius_miles * 1.02 + 1, 2)"
                        + (online ? " OR a.format IN ('VIRTUAL', 'EITHER')" : "") + ")";
        String nearestFirst =
                school == null ? "" : " ORDER BY POW((a.latitude - ?) * ?, 2) + POW((a.longitude - ?) * ?, 2)";
        Query query = entities.createNativeQuery("SELECT a.id, a.account_id, a.role_family, a.format, a.outward_code,"
                + " a.latitude, a.longitude, a.radius_miles, a.travel_minutes,"
                + " (SELECT GROUP_CONCAT(t.topic) FROM ambassador_topic t WHERE t.ambassador_id = a.id),"
                + " (SELECT GROUP_CONCAT(k.key_stage) FROM ambassador_key_stage k WHERE k.ambassador_id = a.id),"
                + " (SELECT COUNT(*) FROM booking b WHERE b.ambassador_id = a.id AND b.ended_at IS NULL"
                + "   AND b.starts_at >= ? AND b.starts_at < ?)"
                + " FROM ambassador a JOIN account c ON c.id = a.account_id AND NOT c.suspended"
                + " WHERE a.state = 'APPROVED' AND a.wants_offers"
                + " AND DATE_ADD(DATE_ADD(a.briefed_on, INTERVAL 12 MONTH), INTERVAL " + Standing.GRACE_DAYS
                + " DAY) >= ?"
                + " AND (a.agreement_due_on IS NULL OR a.agreement_due_on >= ?) AND " + reach
                + " AND NOT EXISTS (SELECT 1 FROM booking g WHERE g.talk_id = ? AND g.ambassador_id = a.id)"
                + " AND NOT EXISTS (SELECT 1 FROM talk_offer o WHERE o.talk_id = ? AND o.ambassador_id = a.id"
                + "   AND o.offered_at >= ?)"
                + " AND (SELECT COUNT(*) FROM talk_offer w WHERE w.ambassador_id = a.id AND w.offered_at > ?) < "
                + MOST_A_WEEK
                + nearestFirst + " LIMIT ?");
        int next = 1;
        query.setParameter(next++, utc(year.start()));
        query.setParameter(next++, utc(year.end()));
        query.setParameter(next++, java.sql.Date.valueOf(LondonTime.today(now)));
        query.setParameter(next++, java.sql.Date.valueOf(LondonTime.today(now)));
        if (school != null) {
            query.setParameter(next++, latitude - widest);
            query.setParameter(next++, latitude + widest);
            next = distance(query, next, latitude, longitude, east);
        }
        query.setParameter(next++, talk.talkId());
        query.setParameter(next++, talk.talkId());
        query.setParameter(next++, utc(openSince));
        query.setParameter(next++, utc(now.minus(WEEK)));
        if (school != null) {
            next = distance(query, next, latitude, longitude, east);
        }
        query.setParameter(next, most);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(OfferRepository::candidate).toList();
    }

    private static int distance(Query query, int first, double latitude, double longitude, double east) {
        query.setParameter(first, latitude);
        query.setParameter(first + 1, MILES_A_DEGREE);
        query.setParameter(first + 2, longitude);
        query.setParameter(first + 3, east);
        return first + 4;
    }

    /** Quarters of an hour at which some ambassadors are not free, between two moments, by ambassador. */
    public Map<Long, Set<Instant>> busyQuarters(Collection<Long> ambassadorIds, Instant from, Instant to) {
        if (ambassadorIds.isEmpty()) {
            return Map.of();
        }
        String places = ambassadorIds.stream().map(id -> "?").collect(Collectors.joining(", "));
        Query query = entities.createNativeQuery(
                "SELECT ambassador_id, TIMESTAMPDIFF(SECOND, '1970-01-01', slot_start_utc) FROM ambassador_slot"
                        + " WHERE slot_start_utc >= ? AND slot_start_utc < ? AND ambassador_id IN (" + places + ")");
        query.setParameter(1, utc(from));
        query.setParameter(2, utc(to));
        int next = 3;
        for (Long id : ambassadorIds) {
            query.setParameter(next++, id);
        }
        Map<Long, Set<Instant>> busy = new HashMap<>();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        rows.forEach(row -> busy.computeIfAbsent(((Number) row[0]).longValue(), id -> new HashSet<>())
                .add(Instant.ofEpochSecond(((Number) row[1]).longValue())));
        return busy;
    }

    /** Keeps that a talk was offered to an ambassador by letter. */
    public void offered(long talkId, long ambassadorId, Instant now) {
        entities.createNativeQuery("INSERT INTO talk_offer (talk_id, ambassador_id, offered_at) VALUES (?, ?, ?)")
                .setParameter(1, talkId)
                .setParameter(2, ambassadorId)
                .setParameter(3, utc(now))
                .executeUpdate();
    }

    private static OfferCandidate candidate(Object[] row) {
        Speaker speaker = new Speaker(
                ((Number) row[0]).longValue(),
                (String) row[2],
                TalkFormat.valueOf((String) row[3]),
                (String) row[4],
                new GeoPoint(((Number) row[5]).doubleValue(), ((Number) row[6]).doubleValue()),
                ((Number) row[7]).intValue(),
                ((Number) row[8]).intValue(),
                set(row[9], Topic::valueOf),
                set(row[10], KeyStage::valueOf));
        return new OfferCandidate(speaker, ((Number) row[1]).longValue(), ((Number) row[11]).intValue());
    }

    private static <T> Set<T> set(Object column, Function<String, T> reading) {
        if (column == null) {
            return Set.of();
        }
        String text = column instanceof byte[] bytes
                ? new String(bytes, java.nio.charset.StandardCharsets.US_ASCII)
                : column.toString();
        return Arrays.stream(text.split(",")).map(reading).collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
