package uk.nhs.talentforcare.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds to the audit log and reads it; nothing here can change or remove an entry. */
public class AuditRepository {

    private static final String CONCERN = "concern";

    private static final String NO_CONCERN = "e.subjectType <> :concern AND NOT (e.subjectType = :work AND EXISTS"
            + " (SELECT w FROM WorkItem w WHERE w.id = e.subjectId AND w.subjectType = :concern))";

    private final EntityManager entities;

    public AuditRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(AuditEntry entry) {
        entities.persist(entry);
    }

    /** The history of one thing, oldest first. */
    public List<AuditEntry> history(String subjectType, long subjectId) {
        return entities.createQuery(
                        "SELECT e FROM AuditEntry e WHERE e.subjectType = ?1 AND e.subjectId = ?2 ORDER BY e.id",
                        AuditEntry.class)
                .setParameter(1, subjectType)
                .setParameter(2, subjectId)
                .getResultList();
    }

    /** The latest entries about one thing, newest first. */
    public List<AuditEntry> latest(String subjectType, long subjectId, int most) {
        return entities.createQuery(
                        "SELECT e FROM AuditEntry e WHERE e.subjectType = ?1 AND e.subjectId = ?2 ORDER BY e.id DESC",
                        AuditEntry.class)
                .setParameter(1, subjectType)
                .setParameter(2, subjectId)
                .setMaxResults(most)
                .getResultList();
    }

    /** The latest entry of an action on one thing. */
    public Optional<AuditEntry> last(String action, String subjectType, long subjectId) {
        return entities
                .createQuery(
                        "SELECT e FROM AuditEntry e WHERE e.subjectType = ?2 AND e.subjectId = ?3 AND e.action = ?1"
                                + " ORDER BY e.id DESC",
                        AuditEntry.class)
                .setParameter(1, action)
                .setParameter(2, subjectType)
                .setParameter(3, subjectId)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The latest times that somebody did something, newest first. */
    public List<AuditEntry> by(long accountId, String action, int most) {
        return entities.createQuery(
                        "SELECT e FROM AuditEntry e WHERE e.actorAccountId = ?1 AND e.action = ?2 ORDER BY e.id DESC",
                        AuditEntry.class)
                .setParameter(1, accountId)
                .setParameter(2, action)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Entries that fit, newest first, in one statement however long the log is. What is done with concerns is never among
     * them: not the concern's own entries, and not those of the work that a concern is.
     *
     * @param before only entries that came before the one of this number
     */
    public List<AuditLine> find(AuditSearch search, long before, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("before", before);
        StringBuilder where = new StringBuilder("e.id < :before");
        narrow(where, values, "e.actorAccountId = :actor", "actor", search.actorAccountId());
        narrow(where, values, "e.action = :action", "action", search.action());
        narrow(where, values, "e.subjectType = :type", "type", search.subjectType());
        narrow(where, values, "e.subjectId = :subject", "subject", search.subjectId());
        narrow(where, values, "e.recordedAt >= :from", "from", search.from());
        narrow(where, values, "e.recordedAt < :to", "to", search.to());
        TypedQuery<Object[]> query = entities.createQuery(
                "SELECT e, p.firstName, p.lastName FROM AuditEntry e LEFT JOIN Account p ON p.id = e.actorAccountId WHERE "
                        + where + " AND " + NO_CONCERN + " ORDER BY e.id DESC",
                Object[].class);
        values.put("concern", CONCERN);
        values.put("work", "work-item");
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList().stream()
                .map(row -> line((AuditEntry) row[0], row[1], row[2]))
                .toList();
    }

    /** Everything that was ever done and may be looked for, by code. */
    public List<String> actions() {
        return entities.createQuery(
                        "SELECT DISTINCT e.action FROM AuditEntry e WHERE e.action NOT LIKE '%concern%'", String.class)
                .getResultList();
    }

    /** Every kind of thing to which something was done and which may be looked for, by code. */
    public List<String> subjectTypes() {
        return entities.createQuery(
                        "SELECT DISTINCT e.subjectType FROM AuditEntry e WHERE e.subjectType <> :concern", String.class)
                .setParameter("concern", CONCERN)
                .getResultList();
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            values.put(name, value);
        }
    }

    private static AuditLine line(AuditEntry entry, Object first, Object last) {
        return new AuditLine(
                entry.id(),
                entry.recordedAt(),
                entry.actorAccountId().orElse(null),
                first == null ? null : (first + " " + last).strip(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.fromState().orElse(null),
                entry.toState().orElse(null));
    }
}
