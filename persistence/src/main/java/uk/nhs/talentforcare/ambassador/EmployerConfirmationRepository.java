package uk.nhs.talentforcare.ambassador;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what the employers of ambassadors are asked. */
public class EmployerConfirmationRepository {

    private final EntityManager entities;

    public EmployerConfirmationRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the question; it has its number afterwards. */
    public void add(EmployerConfirmation confirmation) {
        entities.flush();
        entities.persist(confirmation);
        entities.flush();
    }

    /** The question of a kind that counts for somebody now. */
    public Optional<EmployerConfirmation> current(long accountId, ConfirmationKind kind) {
        return current(accountId, kind, LockModeType.NONE);
    }

    /** The same, held until the transaction ends. */
    public Optional<EmployerConfirmation> lockCurrent(long accountId, ConfirmationKind kind) {
        return current(accountId, kind, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<EmployerConfirmation> current(long accountId, ConfirmationKind kind, LockModeType mode) {
        return entities
                .createQuery("SELECT c FROM EmployerConfirmation c WHERE c.currentKey = ?1", EmployerConfirmation.class)
                .setParameter(1, EmployerConfirmation.currentKey(accountId, kind))
                .setLockMode(mode)
                .getResultList()
                .stream()
                .findFirst();
    }

    public Optional<EmployerConfirmation> lock(long id) {
        return Optional.ofNullable(entities.find(EmployerConfirmation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Managers who have not answered, those asked first to the front. */
    public List<Long> managersAsked(int most) {
        return entities.createQuery(
                        "SELECT c.id FROM EmployerConfirmation c WHERE c.state = ?1 AND c.kind = ?2"
                                + " AND c.currentKey IS NOT NULL ORDER BY c.askedAt, c.id",
                        Long.class)
                .setParameter(1, ConfirmationState.ASKED)
                .setParameter(2, ConfirmationKind.AGREEMENT)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether anything was ever asked about somebody. */
    public boolean everAsked(long accountId) {
        return !entities.createQuery("SELECT c.id FROM EmployerConfirmation c WHERE c.accountId = ?1", Long.class)
                .setParameter(1, accountId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** How many people somebody has had asked since a moment. */
    public long countAsked(long accountId, Instant since) {
        return entities.createQuery(
                        "SELECT COUNT(c) FROM EmployerConfirmation c WHERE c.accountId = ?1 AND c.askedAt >= ?2"
                                + " AND c.kind = ?3",
                        Long.class)
                .setParameter(1, accountId)
                .setParameter(2, since)
                .setParameter(3, ConfirmationKind.AGREEMENT)
                .getSingleResult();
    }
}
