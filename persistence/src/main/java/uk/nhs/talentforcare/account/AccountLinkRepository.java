package uk.nhs.talentforcare.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Keeps links that were sent by e-mail, by the hash of their secret. */
public class AccountLinkRepository {

    private final EntityManager entities;

    public AccountLinkRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(AccountLink link) {
        entities.persist(link);
    }

    /** The link of this secret and purpose, used and expired ones too. */
    public Optional<AccountLink> find(String tokenHash, LinkPurpose purpose) {
        return entities
                .createQuery("SELECT l FROM AccountLink l WHERE l.tokenHash = ?1 AND l.purpose = ?2", AccountLink.class)
                .setParameter(1, tokenHash)
                .setParameter(2, purpose)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Uses a link up. The database decides, so that of two who try at the same moment one succeeds.
     *
     * @return whether it was usable until now
     */
    public boolean use(String tokenHash, LinkPurpose purpose, Instant now) {
        return entities.createQuery("UPDATE AccountLink l SET l.usedAt = ?3 WHERE l.tokenHash = ?1 AND l.purpose = ?2"
                                + " AND l.usedAt IS NULL AND l.expiresAt > ?3")
                        .setParameter(1, tokenHash)
                        .setParameter(2, purpose)
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
    }

    /** Makes links of an account and purpose that nobody has used worthless. */
    public int withdraw(long accountId, LinkPurpose purpose, Instant now) {
        return entities.createQuery("UPDATE AccountLink l SET l.usedAt = ?3 WHERE l.accountId = ?1 AND l.purpose = ?2"
                        + " AND l.usedAt IS NULL")
                .setParameter(1, accountId)
                .setParameter(2, purpose)
                .setParameter(3, now)
                .executeUpdate();
    }

    /** Makes links worthless that were issued to an account for a purpose after this one. */
    public int withdrawAfter(long linkId, long accountId, LinkPurpose purpose, Instant now) {
        return entities.createQuery("UPDATE AccountLink l SET l.usedAt = ?4 WHERE l.id > ?1 AND l.accountId = ?2"
                        + " AND l.purpose = ?3 AND l.usedAt IS NULL")
                .setParameter(1, linkId)
                .setParameter(2, accountId)
                .setParameter(3, purpose)
                .setParameter(4, now)
                .executeUpdate();
    }
}
