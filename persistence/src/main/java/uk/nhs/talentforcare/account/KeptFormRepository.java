package uk.nhs.talentforcare.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Keeps forms that arrived after a session was over. */
public class KeptFormRepository {

    private final EntityManager entities;

    public KeptFormRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps a form instead of the one that was kept for this person before. */
    public void replace(KeptForm form) {
        entities.merge(form);
    }

    public Optional<KeptForm> find(long accountId) {
        return Optional.ofNullable(entities.find(KeptForm.class, accountId));
    }

    public void forget(long accountId) {
        entities.createQuery("DELETE FROM KeptForm f WHERE f.accountId = ?1")
                .setParameter(1, accountId)
                .executeUpdate();
    }

    /** Forgets what was kept before a moment. */
    public void forgetBefore(Instant moment) {
        entities.createQuery("DELETE FROM KeptForm f WHERE f.keptAt < ?1")
                .setParameter(1, moment)
                .executeUpdate();
    }
}
