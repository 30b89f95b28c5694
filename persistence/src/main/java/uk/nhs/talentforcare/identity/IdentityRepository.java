package uk.nhs.talentforcare.identity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what identity providers know our people by, and who is on the way to or from one. */
public class IdentityRepository {

    private final EntityManager entities;

    public IdentityRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Adds it at once.
     *
     * @throws jakarta.persistence.PersistenceException if an account has it already
     */
    public void addNow(AccountIdentity identity) {
        entities.persist(identity);
        entities.flush();
    }

    /** The identity of an issuer's subject, with its account; empty if no account has it. */
    public Optional<AccountIdentity> find(String issuer, String subject) {
        return entities
                .createQuery(
                        "SELECT i FROM AccountIdentity i JOIN FETCH i.account WHERE i.issuer = ?1 AND i.subject = ?2",
                        AccountIdentity.class)
                .setParameter(1, issuer)
                .setParameter(2, subject)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The identities of an account, the oldest first. */
    public List<AccountIdentity> ofAccount(long accountId) {
        return entities.createQuery(
                        "SELECT i FROM AccountIdentity i WHERE i.account.id = ?1 ORDER BY i.id", AccountIdentity.class)
                .setParameter(1, accountId)
                .getResultList();
    }

    public void remove(AccountIdentity identity) {
        entities.remove(identity);
    }

    public void add(ProviderVisit visit) {
        entities.persist(visit);
    }

    /** The visit of a state's hash; empty if it was used or never was. */
    public Optional<ProviderVisit> visit(String stateHash) {
        return entities
                .createQuery("SELECT v FROM ProviderVisit v WHERE v.stateHash = ?1", ProviderVisit.class)
                .setParameter(1, stateHash)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Whether a browser has somebody at a provider since then. */
    public boolean anyVisit(String keyHash, Instant since) {
        return !entities.createQuery("SELECT v.id FROM ProviderVisit v WHERE v.keyHash = ?1 AND v.begunAt > ?2")
                .setParameter(1, keyHash)
                .setParameter(2, since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Ends a visit. The database decides, so that of two who come back with the same state one succeeds.
     *
     * @return whether it stood until now
     */
    public boolean end(ProviderVisit visit) {
        return entities.createQuery("DELETE FROM ProviderVisit v WHERE v.id = ?1")
                        .setParameter(1, visit.id())
                        .executeUpdate()
                == 1;
    }

    public void add(ArrivedIdentity arrived) {
        entities.persist(arrived);
    }

    /** Who waits for the browser with a key's hash. */
    public Optional<ArrivedIdentity> arrived(String keyHash) {
        return entities
                .createQuery("SELECT a FROM ArrivedIdentity a WHERE a.keyHash = ?1", ArrivedIdentity.class)
                .setParameter(1, keyHash)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Takes it away. @return whether it was there until now, so that of two who press a button one goes on */
    public boolean end(ArrivedIdentity arrived) {
        return entities.createQuery("DELETE FROM ArrivedIdentity a WHERE a.id = ?1")
                        .setParameter(1, arrived.id())
                        .executeUpdate()
                == 1;
    }

    /** Forgets visits that began before one moment and identities that arrived before another. */
    public void forgetBefore(Instant visits, Instant arrivals) {
        entities.createQuery("DELETE FROM ProviderVisit v WHERE v.begunAt < ?1")
                .setParameter(1, visits)
                .executeUpdate();
        entities.createQuery("DELETE FROM ArrivedIdentity a WHERE a.arrivedAt < ?1")
                .setParameter(1, arrivals)
                .executeUpdate();
    }
}
