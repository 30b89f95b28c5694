package uk.nhs.talentforcare.audit;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Adds to the audit log and reads it; nothing here can change or remove an entry. */
public class AuditRepository {

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
}
