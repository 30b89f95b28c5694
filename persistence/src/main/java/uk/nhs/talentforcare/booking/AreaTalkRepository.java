package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.place.AreaScope;
import uk.nhs.talentforcare.shared.Page;

/** Lists the talks of the areas that somebody looks after: one statement for a page, one for its total, one for the counts. */
public class AreaTalkRepository {

    private static final String FROM = " FROM talk t JOIN talk_request r ON r.id = t.talk_request_id"
            + " JOIN organisation o ON o.id = r.organisation_id LEFT JOIN local_area l ON l.code = o.local_area_code"
            + " LEFT JOIN booking b ON b.live_talk_id = t.id LEFT JOIN ambassador a ON a.id = b.ambassador_id";

    private static final String STARTS =
            "COALESCE(b.starts_at, (SELECT MIN(p.starts_at) FROM proposed_time p WHERE p.talk_id = t.id))";

    private static final String COLUMNS = "SELECT t.id, r.title, o.id, o.name, o.local_area_code, t.state,"
            + " TIMESTAMPDIFF(SECOND, '1970-01-01', t.state_since), TIMESTAMPDIFF(SECOND, '1970-01-01', t.closes_at),"
            + " TIMESTAMPDIFF(SECOND, '1970-01-01', " + STARTS + "), a.display_name, l.name,"
            + " TIMESTAMPDIFF(SECOND, '1970-01-01', b.coordinator_called_at), ";

    private static final String NOT_OVER = "('OPEN', 'INVITED', 'BOOKED', 'CONFIRMED', 'AWAITING_OUTCOME')";

    private final EntityManager entities;

    public AreaTalkRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** One page of what is wanted. @param page from 1 */
    public Page<AreaTalk> find(AreaTalkSearch search, Instant now, int page, int size) {
        List<Object> values = new ArrayList<>();
        String where = where(search, now, values);
        long total = ((Number) query("SELECT COUNT(*)" + FROM + where, values).getSingleResult()).longValue();
        List<Object> all = new ArrayList<>();
        String needs = needs(now, all);
        all.addAll(values);
        String order =
                switch (search.order()) {
                    case HAND -> "needs, t.state_since, t.id";
                    case OLDEST -> "t.state_since, t.id";
                    case SOONEST -> STARTS + ", t.id";
                };
        all.add(size);
        all.add((long) (page - 1) * size);
        List<?> rows = total == 0
                ? List.of()
                : query(COLUMNS + needs + " AS needs" + FROM + where + " ORDER BY " + order + " LIMIT ? OFFSET ?", all)
                        .getResultList();
        return new Page<>(rows.stream().map(AreaTalkRepository::line).toList(), total, page, size);
    }

    /** How many talks need a hand, by why. */
    public Map<NeedsHand, Long> needing(AreaScope scope, Instant now) {
        List<Object> values = new ArrayList<>();
        StringBuilder sums = new StringBuilder();
        for (NeedsHand needs : NeedsHand.values()) {
            sums.append(sums.isEmpty() ? "" : ", ")
                    .append("COALESCE(SUM(CASE WHEN ")
                    .append(condition(needs, now, values))
                    .append(" THEN 1 ELSE 0 END), 0)");
        }
        String where = " WHERE t.state IN " + NOT_OVER + " AND " + scope.condition("o", values);
        Object[] row = (Object[]) query("SELECT " + sums + FROM + where, values).getSingleResult();
        Map<NeedsHand, Long> counts = new EnumMap<>(NeedsHand.class);
        for (NeedsHand needs : NeedsHand.values()) {
            counts.put(needs, ((Number) row[needs.ordinal()]).longValue());
        }
        return counts;
    }

    private static String where(AreaTalkSearch search, Instant now, List<Object> values) {
        StringBuilder where = new StringBuilder(" WHERE ").append(search.scope().condition("o", values));
        if (search.state() == null) {
            where.append(" AND t.state IN ").append(NOT_OVER);
        } else {
            where.append(" AND t.state = ? AND t.state <> 'DRAFT'");
            values.add(search.state().name());
        }
        if (search.needs() != null) {
            where.append(" AND ").append(condition(search.needs(), now, values));
        }
        if (search.weekStart() != null) {
            where.append(" AND (b.starts_at >= ? AND b.starts_at < ? OR b.id IS NULL AND EXISTS (SELECT 1 FROM"
                    + " proposed_time w WHERE w.talk_id = t.id AND w.starts_at >= ? AND w.starts_at < ?))");
            for (int i = 0; i < 2; i++) {
                values.add(utc(search.weekStart()));
                values.add(utc(search.weekEnd()));
            }
        }
        like(where, values, search.school(), "o.name", "o.town");
        like(where, values, search.ambassador(), "a.display_name");
        if (search.waitsFor() != null) {
            where.append(
                    switch (search.waitsFor()) {
                        case SCHOOL ->
                            " AND (t.state IN ('BOOKED', 'AWAITING_OUTCOME')"
                                    + " OR t.state = 'INVITED' AND t.decision_asked_at IS NOT NULL)";
                        case AMBASSADORS ->
                            " AND (t.state = 'OPEN' OR t.state = 'INVITED' AND t.decision_asked_at IS NULL)";
                        case DAY -> " AND t.state = 'CONFIRMED'";
                    });
        }
        return where.toString();
    }

    private static void like(StringBuilder where, List<Object> values, String words, String... columns) {
        if (!words.isEmpty()) {
            String part = "%" + words.replaceAll("[!%_]", "!$0") + "%";
            List<String> ways = new ArrayList<>();
            for (String column : columns) {
                ways.add(column + " LIKE ? ESCAPE '!'");
                values.add(part);
            }
            where.append(" AND (").append(String.join(" OR ", ways)).append(")");
        }
    }

    private static String needs(Instant now, List<Object> values) {
        StringBuilder cases = new StringBuilder("CASE");
        for (NeedsHand needs : NeedsHand.values()) {
            cases.append(" WHEN ")
                    .append(condition(needs, now, values))
                    .append(" THEN ")
                    .append(needs.ordinal());
        }
        return cases.append(" ELSE ")
                .append(NeedsHand.values().length)
                .append(" END")
                .toString();
    }

    private static String condition(NeedsHand needs, Instant now, List<Object> values) {
        return switch (needs) {
            case UNCONFIRMED -> "(t.state = 'BOOKED' AND b.reminded_at IS NOT NULL)";
            case UNDECIDED -> "(t.state = 'INVITED' AND t.decision_asked_at IS NOT NULL)";
            case CLOSING -> {
                values.add(utc(now.plus(Duration.ofDays(NeedsHand.CLOSING_DAYS))));
                yield "(t.state = 'OPEN' AND t.closes_at < ?)";
            }
            case UNRECORDED -> {
                values.add(utc(now.minus(Duration.ofDays(NeedsHand.UNRECORDED_DAYS))));
                yield "(t.state = 'AWAITING_OUTCOME' AND b.starts_at < ?)";
            }
        };
    }

    private Query query(String sql, List<Object> values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    private static AreaTalk line(Object found) {
        Object[] row = (Object[]) found;
        int needs = ((Number) row[12]).intValue();
        return new AreaTalk(
                new SchoolTalk(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        ((Number) row[2]).longValue(),
                        (String) row[3],
                        (String) row[4],
                        TalkState.valueOf((String) row[5]),
                        instant(row[6]),
                        instant(row[7]),
                        instant(row[8]),
                        (String) row[9]),
                row[10] == null ? "" : (String) row[10],
                needs < NeedsHand.values().length ? NeedsHand.values()[needs] : null,
                row[11] == null ? null : instant(row[11]));
    }

    private static Instant instant(Object seconds) {
        return Instant.ofEpochSecond(((Number) seconds).longValue());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
