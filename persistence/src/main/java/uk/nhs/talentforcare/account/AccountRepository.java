package uk.nhs.talentforcare.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.shared.EmailAddress;

/** Keeps accounts. */
public class AccountRepository {

    private final EntityManager entities;

    public AccountRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Account account) {
        entities.persist(account);
    }

    /** Keeps the account; it has its number afterwards. */
    public void addNow(Account account) {
        entities.persist(account);
        entities.flush();
    }

    public Optional<Account> find(long id) {
        return entities
                .createQuery("SELECT a FROM Account a LEFT JOIN FETCH a.roles WHERE a.id = ?1", Account.class)
                .setParameter(1, id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** An account as it is now; nobody else decides about it until the transaction ends. */
    public Optional<Account> lock(long id) {
        return Optional.ofNullable(entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Account> findByEmail(EmailAddress email) {
        return entities
                .createQuery("SELECT a FROM Account a LEFT JOIN FETCH a.roles WHERE a.email = ?1", Account.class)
                .setParameter(1, email.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The ids of those of the given e-mail addresses (in lower case) that have an account. */
    public Map<String, Long> idsByEmail(Collection<String> emails) {
        if (emails.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery("SELECT a.email, a.id FROM Account a WHERE a.email IN ?1", Object[].class)
                .setParameter(1, emails)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** The accounts of these ids that there are, with their roles. */
    public List<Account> all(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "SELECT DISTINCT a FROM Account a LEFT JOIN FETCH a.roles WHERE a.id IN ?1 ORDER BY a.id",
                        Account.class)
                .setParameter(1, ids)
                .getResultList();
    }

    /** The accounts that hold a role anywhere and are not suspended, with all their roles, by id. */
    public List<Account> holding(Role role) {
        return all(entities.createQuery(
                        "SELECT DISTINCT a.id FROM Account a JOIN a.roles r"
                                + " WHERE r.role = ?1 AND a.suspended = FALSE",
                        Long.class)
                .setParameter(1, role)
                .getResultList());
    }

    /** The accounts that hold a role for an organisation and are not suspended, by id. */
    public List<Account> colleagues(Role role, long organisationId) {
        return entities.createQuery(
                        "SELECT DISTINCT a FROM Account a JOIN a.roles r"
                                + " WHERE r.role = ?1 AND r.organisationId = ?2 AND a.suspended = FALSE ORDER BY a.id",
                        Account.class)
                .setParameter(1, role)
                .setParameter(2, organisationId)
                .getResultList();
    }

    /** Whether anybody holds a role who was not invented for demonstration. */
    public boolean anyoneIs(Role role) {
        return !entities.createQuery(
                        "SELECT a.id FROM Account a JOIN a.roles r WHERE r.role = ?1 AND a.demonstration = FALSE",
                        Long.class)
                .setParameter(1, role)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** How many accounts that are not suspended hold a role, wherever it reaches. */
    public long countHolders(Role role) {
        return entities.createQuery(
                        "SELECT COUNT(DISTINCT a) FROM Account a JOIN a.roles r"
                                + " WHERE r.role = ?1 AND a.suspended = FALSE",
                        Long.class)
                .setParameter(1, role)
                .getSingleResult();
    }

    /**
     * The accounts that hold a role for everything and are not suspended. Their roles stay as they are until the
     * transaction ends: of two who take away the last ones at the same moment, the second sees what the first left.
     */
    public List<Long> lockNationalHolders(Role role) {
        List<?> held = entities.createNativeQuery(
                        "SELECT account_id FROM account_role WHERE role = ?1 AND organisation_id IS NULL"
                                + " AND local_area_code IS NULL ORDER BY id FOR UPDATE")
                .setParameter(1, role.name())
                .getResultList();
        List<Long> ids = held.stream().map(id -> ((Number) id).longValue()).toList();
        return ids.isEmpty()
                ? ids
                : entities.createQuery(
                                "SELECT a.id FROM Account a WHERE a.id IN ?1 AND a.suspended = FALSE", Long.class)
                        .setParameter(1, ids)
                        .getResultList();
    }

    /** Everybody, not suspended, who holds a role for an organisation, with all their roles, by id. */
    public List<Account> members(long organisationId) {
        return entities.createQuery(
                        "SELECT DISTINCT a FROM Account a LEFT JOIN FETCH a.roles WHERE a.suspended = FALSE AND EXISTS"
                                + " (SELECT r FROM AccountRole r WHERE r.account = a AND r.organisationId = ?1)"
                                + " ORDER BY a.id",
                        Account.class)
                .setParameter(1, organisationId)
                .getResultList();
    }

    /**
     * Others, not suspended, who hold one of somebody's roles for the same organisation and area, or for everything;
     * applicants and ambassadors stand for themselves.
     */
    public List<Account> peers(long accountId) {
        return entities.createQuery(
                        "SELECT DISTINCT a FROM Account a JOIN a.roles r, AccountRole mine"
                                + " WHERE mine.account.id = ?1 AND a.id <> ?1 AND a.suspended = FALSE"
                                + " AND r.role = mine.role AND mine.role NOT IN ?2"
                                + " AND (r.organisationId = mine.organisationId OR r.organisationId IS NULL)"
                                + " AND (r.localAreaCode = mine.localAreaCode OR r.localAreaCode IS NULL) ORDER BY a.id",
                        Account.class)
                .setParameter(1, accountId)
                .setParameter(2, List.of(Role.APPLICANT, Role.AMBASSADOR))
                .getResultList();
    }

    /**
     * Remembers a guess; the caller passes hashes, never the e-mail or the address themselves.
     *
     * @return its number, to forget it by
     */
    public long rememberGuess(String subjectHash, String addressHash, Instant now) {
        SignInAttempt attempt = new SignInAttempt(subjectHash, addressHash, now);
        entities.persist(attempt);
        entities.flush();
        return attempt.id();
    }

    /** Forgets one guess. */
    public void forgetGuess(long number) {
        entities.createQuery("DELETE FROM SignInAttempt s WHERE s.id = ?1")
                .setParameter(1, number)
                .executeUpdate();
    }

    /** Guesses at an account's password or second factor since then. */
    public long wrongGuessesForEmail(String emailHash, Instant since) {
        return entities.createQuery(
                        "SELECT COUNT(s) FROM SignInAttempt s WHERE s.emailHash = ?1 AND s.attemptedAt > ?2",
                        Long.class)
                .setParameter(1, emailHash)
                .setParameter(2, since)
                .getSingleResult();
    }

    /** Guesses from an address since then. */
    public long wrongGuessesFromAddress(String addressHash, Instant since) {
        return entities.createQuery(
                        "SELECT COUNT(s) FROM SignInAttempt s WHERE s.addressHash = ?1 AND s.attemptedAt > ?2",
                        Long.class)
                .setParameter(1, addressHash)
                .setParameter(2, since)
                .getSingleResult();
    }

    /** Forgets guesses made before then. */
    public int forgetWrongGuesses(Instant before) {
        return entities.createQuery("DELETE FROM SignInAttempt s WHERE s.attemptedAt < ?1")
                .setParameter(1, before)
                .executeUpdate();
    }
}
