package uk.nhs.talentforcare.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Keeps second factors and recovery codes, and sees that each code opens once. */
public class SecondFactorRepository {

    private final EntityManager entities;

    public SecondFactorRepository(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<SecondFactor> find(long accountId) {
        return Optional.ofNullable(entities.find(SecondFactor.class, accountId));
    }

    /** Whether an account's factor counts. */
    public boolean on(long accountId) {
        return entities.createQuery(
                                "SELECT COUNT(f) FROM SecondFactor f WHERE f.accountId = ?1"
                                        + " AND f.turnedOnAt IS NOT NULL",
                                Long.class)
                        .setParameter(1, accountId)
                        .getSingleResult()
                > 0;
    }

    public void add(SecondFactor factor) {
        entities.persist(factor);
    }

    /**
     * Spends a time step: of two that come at the same moment with the same code, one succeeds.
     *
     * @return whether the step was still good: later than every one that was spent
     */
    public boolean spendStep(long accountId, long step) {
        return entities.createQuery("UPDATE SecondFactor f SET f.lastStep = ?2"
                                + " WHERE f.accountId = ?1 AND f.lastStep < ?2 AND f.turnedOnAt IS NOT NULL")
                        .setParameter(1, accountId)
                        .setParameter(2, step)
                        .executeUpdate()
                == 1;
    }

    /** Spends a recovery code; false if there is none of this hash, or it was used. */
    public boolean spendRecoveryCode(long accountId, String codeHash, Instant now) {
        return entities.createQuery("UPDATE RecoveryCode c SET c.usedAt = ?3"
                                + " WHERE c.accountId = ?1 AND c.codeHash = ?2 AND c.usedAt IS NULL")
                        .setParameter(1, accountId)
                        .setParameter(2, codeHash)
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
    }

    /** Puts new recovery codes in the place of all there were. */
    public void replaceRecoveryCodes(long accountId, Collection<String> codeHashes) {
        forgetRecoveryCodes(accountId);
        codeHashes.forEach(hash -> entities.persist(new RecoveryCode(accountId, hash)));
    }

    /** How many recovery codes are still good. */
    public long recoveryCodesLeft(long accountId) {
        return entities.createQuery(
                        "SELECT COUNT(c) FROM RecoveryCode c WHERE c.accountId = ?1 AND c.usedAt IS NULL", Long.class)
                .setParameter(1, accountId)
                .getSingleResult();
    }

    /** Takes the factor and its recovery codes away; false if there was none. */
    public boolean remove(long accountId) {
        forgetRecoveryCodes(accountId);
        return entities.createQuery("DELETE FROM SecondFactor f WHERE f.accountId = ?1")
                        .setParameter(1, accountId)
                        .executeUpdate()
                == 1;
    }

    private void forgetRecoveryCodes(long accountId) {
        entities.createQuery("DELETE FROM RecoveryCode c WHERE c.accountId = ?1")
                .setParameter(1, accountId)
                .executeUpdate();
    }
}
