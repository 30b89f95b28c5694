package uk.nhs.talentforcare.organisation;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets everything that belongs to an organisation go to the one that came after it. */
public class SuccessionRepository {

    private static final String SCHOOLS = " FROM organisation_link l JOIN organisation p ON p.urn = l.predecessor_code"
            + " JOIN organisation s ON s.urn = l.successor_code WHERE l.scheme = 'URN'";

    private static final String NHS_BODIES =
            " FROM organisation_link l JOIN organisation p ON p.ods_code = l.predecessor_code"
                    + " JOIN organisation s ON s.ods_code = l.successor_code WHERE l.scheme = 'ODS'";

    private static final String NOT_FOLLOWED = " AND NOT EXISTS"
            + " (SELECT 1 FROM organisation_succession d WHERE d.predecessor_id = p.id)"
            + " GROUP BY p.id HAVING COUNT(DISTINCT s.id) = 1 AND SUM(l.kind = 'SPLIT') = 0";

    /** Moved as they are. Past counts stay where they were counted. */
    static final List<String> MOVED = List.of(
            "account_role",
            "talk_request",
            "opportunity",
            "ambassador",
            "ambassador_application",
            "employer_confirmation",
            "case_study",
            "case_study_submission",
            "school_holiday",
            "sign_up");

    private final EntityManager entities;

    public SuccessionRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * An organisation that is no more and the only one that a register names as its successor.
     *
     * @param closes whether the register of successors is the one that says that the first has closed: the ODS list names
     *     those that have ended in law, while the list of trusts may drop them without a word
     */
    public record Pair(long predecessorId, long successorId, boolean closes) {}

    /** An organisation before or after another. */
    public record Neighbour(long id, String name) {}

    /**
     * Pairs that nothing has been done about; one that was split between several is nobody's to decide but a person's.
     *
     * @param today successions of the NHS are due from their day on
     */
    public List<Pair> due(LocalDate today) {
        return rows(
                        "SELECT p.id, MIN(s.id), 0" + SCHOOLS + " AND p.status = 'CLOSED'" + NOT_FOLLOWED
                                + " UNION ALL SELECT p.id, MIN(s.id), 1" + NHS_BODIES + " AND l.linked_on <= ?1"
                                + NOT_FOLLOWED + " ORDER BY 1",
                        Date.valueOf(today))
                .stream()
                .map(row -> new Pair(number(row[0]), number(row[1]), number(row[2]) == 1))
                .toList();
    }

    /** Where an organisation's things are now: at the end of the chain of successors; itself if nothing followed. */
    public long endOf(long organisationId) {
        Set<Long> seen = new HashSet<>();
        long at = organisationId;
        while (seen.add(at)) {
            Optional<Long> next = followed(at);
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        return organisationId;
    }

    /** The organisation to which everything went, if anything did. */
    public Optional<Long> followed(long predecessorId) {
        return rows("SELECT successor_id, 0 FROM organisation_succession WHERE predecessor_id = ?1", predecessorId)
                .stream()
                .map(row -> number(row[0]))
                .findFirst();
    }

    public List<Neighbour> predecessors(long organisationId) {
        return neighbours("p", "s", organisationId);
    }

    public List<Neighbour> successors(long organisationId) {
        return neighbours("s", "p", organisationId);
    }

    private List<Neighbour> neighbours(String wanted, String known, long organisationId) {
        String select = "SELECT " + wanted + ".id, " + wanted + ".name";
        String where = " AND " + known + ".id = ?1";
        return rows(select + SCHOOLS + where + " UNION " + select + NHS_BODIES + where + " ORDER BY 1", organisationId)
                .stream()
                .map(row -> new Neighbour(number(row[0]), (String) row[1]))
                .toList();
    }

    /**
     * Lets everything follow and remembers it; the caller holds the predecessor's row. Who holds a role at both keeps
     * one.
     */
    public void follow(Pair pair, String localAreaCode, Instant now) {
        entities.flush();
        if (pair.closes()) {
            execute(
                    "UPDATE organisation SET status = 'CLOSED', updated_at = ?2 WHERE id = ?1 AND status <> 'CLOSED'",
                    pair.predecessorId(),
                    LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        }
        execute(
                "INSERT INTO organisation_succession (predecessor_id, successor_id, followed_at) VALUES (?1, ?2, ?3)",
                pair.predecessorId(),
                pair.successorId(),
                LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        execute(
                "DELETE r FROM account_role r JOIN account_role k ON k.account_id = r.account_id AND k.role = r.role"
                        + " AND k.organisation_id = ?2 WHERE r.organisation_id = ?1",
                pair.predecessorId(),
                pair.successorId());
        for (String table : MOVED) {
            execute(
                    "UPDATE " + table + " SET organisation_id = ?2 WHERE organisation_id = ?1",
                    pair.predecessorId(),
                    pair.successorId());
        }
        // what a school would like for a year follows, unless its successor has said so itself
        execute(
                "UPDATE IGNORE visit_intent SET organisation_id = ?2 WHERE organisation_id = ?1",
                pair.predecessorId(),
                pair.successorId());
        // of two who adopted the same study one goes on; what the successor did itself is no adoption
        execute(
                "DELETE a FROM study_adoption a JOIN study_adoption k ON k.case_study_id = a.case_study_id"
                        + " AND k.organisation_id = ?2 WHERE a.organisation_id = ?1",
                pair.predecessorId(),
                pair.successorId());
        execute(
                "UPDATE study_adoption SET organisation_id = ?2 WHERE organisation_id = ?1",
                pair.predecessorId(),
                pair.successorId());
        execute(
                "UPDATE work_item SET organisation_id = ?2, local_area_code = ?3 WHERE organisation_id = ?1"
                        + " AND closed_at IS NULL",
                pair.predecessorId(),
                pair.successorId(),
                localAreaCode);
        entities.clear();
    }

    /** Ids of what a search index shows with the name of an organisation, by the index. */
    public Map<String, List<Long>> found(long organisationId) {
        return Map.of(
                "opportunities", ids("opportunity", organisationId),
                "case-studies", studies(organisationId),
                "ambassadors", ids("ambassador", organisationId));
    }

    /** Its own, and those that it has adopted: they show how many have. */
    private List<Long> studies(long organisationId) {
        return rows(
                        "SELECT id, 0 FROM case_study WHERE organisation_id = ?1"
                                + " UNION SELECT case_study_id, 0 FROM study_adoption WHERE organisation_id = ?1",
                        organisationId)
                .stream()
                .map(row -> number(row[0]))
                .toList();
    }

    private List<Long> ids(String table, long organisationId) {
        return rows("SELECT id, 0 FROM " + table + " WHERE organisation_id = ?1", organisationId).stream()
                .map(row -> number(row[0]))
                .toList();
    }

    /** Accounts that hold a role for an organisation. */
    public Set<Long> members(long organisationId) {
        return accounts("SELECT DISTINCT account_id, 0 FROM account_role WHERE organisation_id = ?1", organisationId);
    }

    /** Accounts of the ambassadors of an organisation. */
    public Set<Long> ambassadors(long organisationId) {
        return accounts("SELECT account_id, 0 FROM ambassador WHERE organisation_id = ?1", organisationId);
    }

    /** Accounts of ambassadors who are booked at a school after a moment. */
    public Set<Long> bookedAt(long organisationId, Instant after) {
        return rows(
                        "SELECT DISTINCT a.account_id, 0 FROM ambassador a JOIN booking b ON b.ambassador_id = a.id"
                                + " JOIN talk t ON t.id = b.live_talk_id JOIN talk_request r ON r.id = t.talk_request_id"
                                + " WHERE r.organisation_id = ?1 AND t.state IN ('BOOKED', 'CONFIRMED')"
                                + " AND b.starts_at > ?2",
                        organisationId,
                        LocalDateTime.ofInstant(after, ZoneOffset.UTC))
                .stream()
                .map(row -> number(row[0]))
                .collect(Collectors.toSet());
    }

    /** Closed organisations at which talks are booked after a moment, and from which nothing has followed. */
    public Set<Long> closedWithBookings(Instant after) {
        return rows(
                        "SELECT DISTINCT o.id, 0 FROM organisation o JOIN talk_request r ON r.organisation_id = o.id"
                                + " JOIN talk t ON t.talk_request_id = r.id JOIN booking b ON b.live_talk_id = t.id"
                                + " WHERE o.status = 'CLOSED' AND t.state IN ('BOOKED', 'CONFIRMED')"
                                + " AND b.starts_at > ?1",
                        LocalDateTime.ofInstant(after, ZoneOffset.UTC))
                .stream()
                .map(row -> number(row[0]))
                .collect(Collectors.toSet());
    }

    /**
     * How much of an organisation's work there is, by what it is: {@code talks}, {@code talks to come} and
     * {@code opportunities}.
     */
    public Map<String, Long> counts(long organisationId, Instant now) {
        Object[] row = rows(
                        "SELECT (SELECT COUNT(*) FROM talk_request WHERE organisation_id = ?1),"
                                + " (SELECT COUNT(*) FROM talk_request r JOIN talk t ON t.talk_request_id = r.id"
                                + "  JOIN booking b ON b.live_talk_id = t.id WHERE r.organisation_id = ?1"
                                + "  AND t.state IN ('BOOKED', 'CONFIRMED') AND b.starts_at > ?2),"
                                + " (SELECT COUNT(*) FROM opportunity WHERE organisation_id = ?1)",
                        organisationId,
                        LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .get(0);
        return Map.of("talks", number(row[0]), "talks to come", number(row[1]), "opportunities", number(row[2]));
    }

    private Set<Long> accounts(String sql, long organisationId) {
        return rows(sql, organisationId).stream().map(row -> number(row[0])).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    private void execute(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
