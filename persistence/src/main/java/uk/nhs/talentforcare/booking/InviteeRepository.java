package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.ambassador.Standing;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.place.GeoPoint;

/** Finds ambassadors whom a school can invite to a talk. */
public class InviteeRepository {

    private static final double MILES_A_DEGREE = 69.0;

    /** Invitations reach further than an ambassador's usual way, but not across the country. */
    private static final double MOST_MILES = 60;

    /** Where somebody works, unless they keep it to themselves. */
    private static final String EMPLOYER =
            "CASE WHEN a.share_employer = 'NOBODY' THEN '' ELSE COALESCE(o.name, a.employer_name, '') END";

    private final EntityManager entities;

    public InviteeRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What a school looks for.
     *
     * @param school where it is, empty if nobody knows: then those who speak online are found
     * @param words part of a name, a job title or an employer; empty for any
     * @param family code of a role family; empty for any
     * @param preferred codes of role families whose ambassadors come first
     * @param without addresses of profiles that are left out
     */
    public record Wanted(
            Optional<GeoPoint> school,
            TalkFormat format,
            String words,
            String family,
            Collection<String> preferred,
            Collection<String> without) {}

    /**
     * Approved ambassadors who may be booked and have a way in common with the school: those of the preferred role
     * families first, then the nearest; after them those who can come in person alone and do not usually travel so far.
     * Left out: whose safeguarding briefing is over, whose manager's agreement is
     * overdue, who cannot sign in.
     */
    public List<Invitee> find(Wanted wanted, LocalDate today, int most) {
        List<Object> values = new ArrayList<>();
        String distance = "NULL";
        if (wanted.school().isPresent()) {
            GeoPoint school = wanted.school().get();
            double east = MILES_A_DEGREE * Math.max(0.1, Math.cos(Math.toRadians(school.latitude())));
            distance = "SQRT(POW((a.latitude - ?) * ?, 2) + POW((a.longitude - ?) * ?, 2))";
            values.addAll(List.of(school.latitude(), MILES_A_DEGREE, school.longitude(), east));
        }
        String further = further(wanted, distance, values);
        StringBuilder sql = new StringBuilder("SELECT a.slug, a.display_name, a.job_title,"
                + " " + EMPLOYER + ", a.format, " + distance + " AS miles, " + further + " AS further"
                + " FROM ambassador a JOIN account c ON c.id = a.account_id AND NOT c.suspended"
                + " LEFT JOIN organisation o ON o.id = a.organisation_id WHERE a.state = 'APPROVED'"
                + " AND DATE_ADD(DATE_ADD(a.briefed_on, INTERVAL " + Standing.BRIEFING_MONTHS + " MONTH), INTERVAL "
                + Standing.GRACE_DAYS + " DAY) >= ? AND (a.agreement_due_on IS NULL OR a.agreement_due_on >= ?)");
        values.add(java.sql.Date.valueOf(today));
        values.add(java.sql.Date.valueOf(today));
        way(wanted, sql, values);
        if (!wanted.words().isEmpty()) {
            String like =
                    "%" + wanted.words().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
            sql.append(" AND (a.display_name LIKE ? ESCAPE '!' OR a.job_title LIKE ? ESCAPE '!'" + " OR " + EMPLOYER
                    + " LIKE ? ESCAPE '!')");
            values.addAll(List.of(like, like, like));
        }
        if (!wanted.family().isEmpty()) {
            sql.append(" AND a.role_family = ?");
            values.add(wanted.family());
        }
        if (!wanted.without().isEmpty()) {
            sql.append(" AND a.slug NOT IN (").append(places(wanted.without())).append(')');
            values.addAll(wanted.without());
        }
        sql.append(" ORDER BY further, ");
        if (!wanted.preferred().isEmpty()) {
            sql.append("a.role_family IN (").append(places(wanted.preferred())).append(") DESC, ");
            values.addAll(wanted.preferred());
        }
        sql.append("miles, a.id LIMIT ?");
        values.add(most);
        Query query = entities.createNativeQuery(sql.toString());
        for (int place = 0; place < values.size(); place++) {
            query.setParameter(place + 1, values.get(place));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(InviteeRepository::invitee).toList();
    }

    /** What is true of whoever could only come in person, and further than they usually travel. */
    private static String further(Wanted wanted, String distance, List<Object> values) {
        if (wanted.school().isEmpty()) {
            return "0";
        }
        values.addAll(List.copyOf(values));
        String online = wanted.format().online() ? " AND a.format = 'IN_PERSON'" : "";
        return "CASE WHEN " + distance + " > a.radius_miles" + online + " THEN 1 ELSE 0 END";
    }

    /** In person within reach of an invitation, or online wherever they are. */
    private static void way(Wanted wanted, StringBuilder sql, List<Object> values) {
        boolean person = wanted.format().inPerson() && wanted.school().isPresent();
        List<String> ways = new ArrayList<>();
        if (person) {
            GeoPoint school = wanted.school().get();
            double north = MOST_MILES / MILES_A_DEGREE;
            double east = north / Math.max(0.1, Math.cos(Math.toRadians(school.latitude())));
            ways.add(
                    "(a.format IN ('IN_PERSON', 'EITHER') AND a.latitude BETWEEN ? AND ? AND a.longitude BETWEEN ? AND ?)");
            values.addAll(List.of(
                    school.latitude() - north, school.latitude() + north,
                    school.longitude() - east, school.longitude() + east));
        }
        if (wanted.format().online()) {
            ways.add("a.format IN ('VIRTUAL', 'EITHER')");
        }
        sql.append(ways.isEmpty() ? " AND FALSE" : " AND (" + String.join(" OR ", ways) + ")");
    }

    private static String places(Collection<String> values) {
        return String.join(", ", values.stream().map(value -> "?").toList());
    }

    private static Invitee invitee(Object[] row) {
        return new Invitee(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                TalkFormat.valueOf((String) row[4]),
                row[5] == null ? null : ((Number) row[5]).doubleValue(),
                ((Number) row[6]).intValue() == 1);
    }
}
