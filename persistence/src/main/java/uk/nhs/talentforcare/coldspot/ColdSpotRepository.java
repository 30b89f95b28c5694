package uk.nhs.talentforcare.coldspot;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.talentforcare.ambassador.AmbassadorState;
import uk.nhs.talentforcare.booking.AcademicYear;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.shared.Page;

/**
 * Finds schools without an encounter this academic year, over all schools of the country: two statements for a page, one
 * for the areas. An encounter is a talk that was recorded as having taken place.
 */
public class ColdSpotRepository {

    private static final String SCHOOLS =
            "o.kind IN ('SCHOOL', 'COLLEGE') AND o.status IN ('OPEN', 'PROPOSED_TO_CLOSE')";

    /** Talks that took place or are to come, a line a school: schools are many, schools that have had a talk are fewer. */
    private static final String TALKS = " LEFT JOIN (SELECT r.organisation_id school,"
            + " MAX(CASE WHEN t.state = 'DELIVERED' THEN b.starts_at END) last_at,"
            + " SUM(t.state IN ('BOOKED', 'CONFIRMED')) booked"
            + " FROM talk t JOIN booking b ON b.live_talk_id = t.id JOIN talk_request r ON r.id = t.talk_request_id"
            + " WHERE t.state IN ('BOOKED', 'CONFIRMED', 'DELIVERED') GROUP BY r.organisation_id) e ON e.school = o.id";

    private static final String COLD = "(e.last_at IS NULL OR e.last_at < ?)";

    private static final double MILES_A_DEGREE = 69.0;
    private static final double WIDEST_MILES = 200;

    private final EntityManager entities;

    public ColdSpotRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** One page of what is wanted. @param page from 1 */
    public Page<ColdSpot> find(ColdSpotSearch search, Instant now, int page, int size) {
        List<Object> values = new ArrayList<>();
        String where = where(search, now, values);
        long total = ((Number) query("SELECT COUNT(*) FROM organisation o" + TALKS + wishes(now) + where, values)
                        .getSingleResult())
                .longValue();
        return new Page<>(total == 0 ? List.of() : some(search, now, (page - 1) * size, size), total, page, size);
    }

    /** Some of what is wanted. @param first how many to skip */
    public List<ColdSpot> some(ColdSpotSearch search, Instant now, int first, int most) {
        List<Object> values = new ArrayList<>();
        String where = where(search, now, values);
        String order =
                switch (search.order()) {
                    case LONGEST -> "e.last_at IS NOT NULL, e.last_at, o.name, o.id";
                    case WISHES -> "v.visits IS NULL, e.last_at IS NOT NULL, e.last_at, o.name, o.id";
                    case NAME -> "o.name, o.id";
                    case TOWN -> "o.town IS NULL, o.town, o.name, o.id";
                };
        values.add(most);
        values.add(first);
        List<?> rows = query(
                        "SELECT s.*, l.name, (SELECT COUNT(DISTINCT c.id) FROM account_role k JOIN account c ON"
                                + " c.id = k.account_id AND NOT c.suspended WHERE k.organisation_id = s.id"
                                + " AND k.role = 'SCHOOL_CONTACT') FROM (SELECT o.id, o.name, o.town, o.phase,"
                                + " o.local_area_code, TIMESTAMPDIFF(SECOND, '1970-01-01', e.last_at) last_at,"
                                + " COALESCE(e.booked, 0) booked, v.visits, ROW_NUMBER() OVER (ORDER BY " + order
                                + ") place FROM organisation o" + TALKS + wishes(now) + where + " ORDER BY " + order
                                + " LIMIT ? OFFSET ?) s LEFT JOIN local_area l ON l.code = s.local_area_code"
                                + " ORDER BY s.place",
                        values)
                .getResultList();
        return rows.stream().map(ColdSpotRepository::spot).toList();
    }

    /** How many schools of each area are without an encounter, in the areas' order; areas without schools are left out. */
    public List<ColdArea> areas(ColdSpotSearch search, Instant now) {
        List<Object> values = new ArrayList<>();
        LocalDateTime start = utc(AcademicYear.of(now).start());
        values.add(start);
        values.add(start);
        String where = " WHERE " + SCHOOLS + " AND " + search.scope().condition("o", values) + " AND "
                + search.pupils().condition();
        List<?> rows = query(
                        "SELECT l.code, l.name, COUNT(*), SUM(" + COLD + "), SUM(" + COLD
                                + " AND COALESCE(e.booked, 0) > 0)"
                                + " FROM organisation o JOIN local_area l ON l.code = o.local_area_code" + TALKS + where
                                + " GROUP BY l.code, l.name, l.display_order ORDER BY l.display_order",
                        values)
                .getResultList();
        return rows.stream()
                .map(found -> (Object[]) found)
                .map(row -> new ColdArea(
                        String.valueOf(row[0]), (String) row[1], number(row[2]), number(row[3]), number(row[4])))
                .toList();
    }

    /** How many approved ambassadors travel as far as a place, and how many besides speak online. */
    public long inReach(GeoPoint school) {
        double east = MILES_A_DEGREE * Math.max(0.1, Math.cos(Math.toRadians(school.latitude())));
        return number(entities.createNativeQuery("SELECT COUNT(*) FROM ambassador a WHERE a.state = ?"
                        + " AND a.format IN ('IN_PERSON', 'EITHER') AND a.latitude BETWEEN ? AND ?"
                        + " AND POW((a.latitude - ?) * ?, 2) + POW((a.longitude - ?) * ?, 2) <= POW(a.radius_miles, 2)")
                .setParameter(1, AmbassadorState.APPROVED.name())
                .setParameter(2, school.latitude() - WIDEST_MILES / MILES_A_DEGREE)
                .setParameter(3, school.latitude() + WIDEST_MILES / MILES_A_DEGREE)
                .setParameter(4, school.latitude())
                .setParameter(5, MILES_A_DEGREE)
                .setParameter(6, school.longitude())
                .setParameter(7, east)
                .getSingleResult());
    }

    private static String wishes(Instant now) {
        return " LEFT JOIN visit_intent v ON v.organisation_id = o.id AND v.first_year = "
                + AcademicYear.of(now).firstYear();
    }

    private static String where(ColdSpotSearch search, Instant now, List<Object> values) {
        StringBuilder where = new StringBuilder(" WHERE " + SCHOOLS + " AND ")
                .append(search.scope().condition("o", values));
        if (!search.area().isEmpty()) {
            where.append(" AND o.local_area_code = ?");
            values.add(search.area());
        }
        where.append(" AND ")
                .append(search.pupils().condition())
                .append(" AND ")
                .append(COLD);
        values.add(utc(AcademicYear.of(now).start()));
        if (!search.town().isEmpty()) {
            String part = "%" + search.town().replaceAll("[!%_]", "!$0") + "%";
            where.append(" AND (o.town LIKE ? ESCAPE '!' OR o.name LIKE ? ESCAPE '!')");
            values.add(part);
            values.add(part);
        }
        if (search.wishes()) {
            where.append(" AND v.visits IS NOT NULL");
        }
        switch (search.since()) {
            case A_YEAR -> {
                where.append(" AND (e.last_at IS NULL OR e.last_at < ?)");
                values.add(utc(now.minus(Duration.ofDays(365))));
            }
            case NEVER -> where.append(" AND e.last_at IS NULL");
            case NOT_BOOKED -> where.append(" AND COALESCE(e.booked, 0) = 0");
            default -> {
                // whenever it was
            }
        }
        return where.toString();
    }

    private Query query(String sql, List<Object> values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    private static ColdSpot spot(Object found) {
        Object[] row = (Object[]) found;
        return new ColdSpot(
                number(row[0]),
                (String) row[1],
                row[2] == null ? "" : (String) row[2],
                row[3] == null ? "" : (String) row[3],
                row[9] == null ? "" : (String) row[9],
                row[5] == null ? null : Instant.ofEpochSecond(number(row[5])),
                (int) number(row[6]),
                row[7] == null ? null : (int) number(row[7]),
                (int) number(row[10]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
