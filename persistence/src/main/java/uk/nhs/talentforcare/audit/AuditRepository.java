package uk.nhs.talentforcare.audit;

import jakarta.persistence.EntityManager;
import java.util.List;

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
}
