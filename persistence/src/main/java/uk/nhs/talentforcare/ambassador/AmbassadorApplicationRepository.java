package uk.nhs.talentforcare.ambassador;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Keeps what people have answered who would like to be ambassadors. */
public class AmbassadorApplicationRepository {

    private final EntityManager entities;

    public AmbassadorApplicationRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the application; it has its number afterwards. */
    public void add(AmbassadorApplication application) {
        entities.persist(application);
        entities.flush();
    }

    public Optional<AmbassadorApplication> ofAccount(long accountId) {
        return of(accountId, LockModeType.NONE);
    }

    /** The same, held until the transaction ends. */
    public Optional<AmbassadorApplication> lock(long accountId) {
        return of(accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<AmbassadorApplication> of(long accountId, LockModeType mode) {
        return entities
                .createQuery(
                        "SELECT a FROM AmbassadorApplication a WHERE a.accountId = ?1", AmbassadorApplication.class)
                .setParameter(1, accountId)
                .setLockMode(mode)
                .getResultList()
                .stream()
                .findFirst();
    }

    public void remove(AmbassadorApplication application) {
        entities.remove(application);
    }
}
