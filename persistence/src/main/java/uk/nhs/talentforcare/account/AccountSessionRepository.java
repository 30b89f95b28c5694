package uk.nhs.talentforcare.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps who is signed in where. */
public class AccountSessionRepository {

    private final EntityManager entities;

    public AccountSessionRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(AccountSession session) {
        entities.persist(session);
    }

    /** The session of a key's hash with its account and roles, in one statement; empty if ended or suspended. */
    public Optional<AccountSession> find(String keyHash) {
        return entities
                .createQuery(
                        "SELECT s FROM AccountSession s"
                                + " WHERE s.keyHash = ?1 AND s.endedAt IS NULL AND s.account.suspended = FALSE",
                        AccountSession.class)
                .setParameter(1, keyHash)
                // EclipseLink leaves a fetch out that is nested in the query's own words
                .setHint("eclipselink.join-fetch", "s.account")
                .setHint("eclipselink.left-join-fetch", "s.account.roles")
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The sessions of an account that nobody has ended, used since then, the latest first. */
    public List<AccountSession> ofAccount(long accountId, Instant usedSince, Instant begunSince) {
        return entities.createQuery(
                        "SELECT s FROM AccountSession s WHERE s.account.id = ?1 AND s.endedAt IS NULL"
                                + " AND s.lastSeenAt > ?2 AND s.createdAt > ?3 ORDER BY s.lastSeenAt DESC, s.id DESC",
                        AccountSession.class)
                .setParameter(1, accountId)
                .setParameter(2, usedSince)
                .setParameter(3, begunSince)
                .getResultList();
    }

    /** Ends one session of an account; 0 if it has none of this id that stands. */
    public int end(long accountId, long id, Instant now) {
        return entities.createQuery("UPDATE AccountSession s SET s.endedAt = ?3"
                        + " WHERE s.id = ?2 AND s.account.id = ?1 AND s.endedAt IS NULL")
                .setParameter(1, accountId)
                .setParameter(2, id)
                .setParameter(3, now)
                .executeUpdate();
    }

    /** Ends every session of an account but the one of this key's hash; an empty hash spares none. */
    public int endOthers(long accountId, String keyHash, Instant now) {
        return entities.createQuery("UPDATE AccountSession s SET s.endedAt = ?3"
                        + " WHERE s.account.id = ?1 AND s.keyHash <> ?2 AND s.endedAt IS NULL")
                .setParameter(1, accountId)
                .setParameter(2, keyHash)
                .setParameter(3, now)
                .executeUpdate();
    }
}
