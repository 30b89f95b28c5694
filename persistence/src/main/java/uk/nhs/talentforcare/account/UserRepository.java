package uk.nhs.talentforcare.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.nhs.talentforcare.shared.Page;

/** Finds accounts for those who look after them, a page in three statements, and keeps what they decide. */
public class UserRepository {

    private static final int MOST_WORDS = 6;

    private final EntityManager entities;

    public UserRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** A page of those who fit, by name. */
    public Page<UserLine> find(UserSearch search, int number, int size) {
        Map<String, Object> values = new HashMap<>();
        String where = where(search, values);
        TypedQuery<Long> count = entities.createQuery("SELECT COUNT(a) FROM Account a WHERE " + where, Long.class);
        TypedQuery<Account> page = entities.createQuery(
                "SELECT a FROM Account a WHERE " + where + " ORDER BY a.lastName, a.firstName, a.id", Account.class);
        values.forEach((name, value) -> {
            count.setParameter(name, value);
            page.setParameter(name, value);
        });
        List<Account> found =
                page.setFirstResult((number - 1) * size).setMaxResults(size).getResultList();
        Map<Long, List<UserLine.RoleLine>> roles =
                roles(found.stream().map(Account::id).toList());
        return new Page<>(
                found.stream()
                        .map(account -> new UserLine(
                                account.id(),
                                account.fullName(),
                                account.email(),
                                account.suspended(),
                                account.erased(),
                                account.lastSignInAt().orElse(null),
                                roles.getOrDefault(account.id(), List.of())))
                        .toList(),
                count.getSingleResult(),
                number,
                size);
    }

    /** The roles of these accounts with the names of what they reach. */
    public Map<Long, List<UserLine.RoleLine>> roles(Collection<Long> accountIds) {
        Map<Long, List<UserLine.RoleLine>> roles = new LinkedHashMap<>();
        if (accountIds.isEmpty()) {
            return roles;
        }
        entities.createQuery(
                        "SELECT r.account.id, r.id, r.role, o.name, a.name, r.deputy FROM AccountRole r"
                                + " LEFT JOIN Organisation o ON o.id = r.organisationId"
                                + " LEFT JOIN LocalArea a ON a.code = r.localAreaCode"
                                + " WHERE r.account.id IN :ids ORDER BY r.id",
                        Object[].class)
                .setParameter("ids", accountIds)
                .getResultList()
                .forEach(row -> roles.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add(new UserLine.RoleLine(
                                (Long) row[1],
                                (Role) row[2],
                                row[3] != null ? (String) row[3] : row[4] != null ? (String) row[4] : "",
                                (Boolean) row[5])));
        return roles;
    }

    /** Keeps a decision. */
    public void add(AccountDecision decision) {
        entities.persist(decision);
        entities.flush();
    }

    /** Whether a form with this key has been taken already. */
    public boolean decided(String submissionKey) {
        return !entities.createQuery("SELECT d.id FROM AccountDecision d WHERE d.submissionKey = ?1", Long.class)
                .setParameter(1, submissionKey)
                .getResultList()
                .isEmpty();
    }

    /** What was decided about an account, the latest first. */
    public List<AccountDecision> decisions(long accountId) {
        return entities.createQuery(
                        "SELECT d FROM AccountDecision d WHERE d.accountId = ?1 ORDER BY d.id DESC",
                        AccountDecision.class)
                .setParameter(1, accountId)
                .getResultList();
    }

    /** The roles of these accounts that were given by a decision, the latest first. */
    public List<AccountDecision> given(Collection<Long> accountIds) {
        return accountIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "SELECT d FROM AccountDecision d WHERE d.accountId IN :ids AND d.decision = :given"
                                        + " ORDER BY d.id DESC",
                                AccountDecision.class)
                        .setParameter("ids", accountIds)
                        .setParameter("given", DecisionKind.ROLE_GIVEN)
                        .getResultList();
    }

    /** First and last names by account; whoever is gone has none. */
    public Map<Long, String> names(Collection<Long> accountIds) {
        Map<Long, String> names = new HashMap<>();
        if (!accountIds.isEmpty()) {
            entities.createQuery(
                            "SELECT a.id, a.firstName, a.lastName FROM Account a WHERE a.id IN :ids", Object[].class)
                    .setParameter("ids", accountIds)
                    .getResultList()
                    .forEach(row -> names.put((Long) row[0], (row[1] + " " + row[2]).strip()));
        }
        return names;
    }

    private static String where(UserSearch search, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        List<String> words = Arrays.stream(search.words().strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        for (int i = 0; i < words.size(); i++) {
            all.add(word(words.get(i), "w" + i, values));
        }
        if (search.role() != null || search.localAreaCode() != null) {
            all.add("EXISTS (SELECT r FROM AccountRole r WHERE r.account = a"
                    + (search.role() == null ? "" : " AND r.role = :role")
                    + (search.localAreaCode() == null ? "" : " AND r.localAreaCode = :area") + ")");
            if (search.role() != null) {
                values.put("role", search.role());
            }
            if (search.localAreaCode() != null) {
                values.put("area", search.localAreaCode());
            }
        }
        all.add(status(search.status()));
        return String.join(" AND ", all);
    }

    /** E-mail addresses are kept in ASCII: a comparison with anything else would be refused by the server. */
    private static String word(String word, String name, Map<String, Object> values) {
        String escaped = word.replaceAll("[!%_]", "!$0");
        values.put(name, "%" + escaped + "%");
        String way = "a.firstName LIKE :" + name + " ESCAPE '!' OR a.lastName LIKE :" + name + " ESCAPE '!'"
                + " OR EXISTS (SELECT r FROM AccountRole r JOIN Organisation o ON o.id = r.organisationId"
                + " WHERE r.account = a AND o.name LIKE :" + name + " ESCAPE '!')";
        if (word.chars().allMatch(letter -> letter < 128)) {
            values.put(name + "mail", "%" + escaped.toLowerCase(Locale.ROOT) + "%");
            way += " OR a.email LIKE :" + name + "mail ESCAPE '!'";
        }
        return "(" + way + ")";
    }

    private static String status(UserStatus status) {
        if (status == null) {
            return "a.erasedAt IS NULL";
        }
        return switch (status) {
            case ACTIVE -> "a.erasedAt IS NULL AND a.suspended = FALSE";
            case SUSPENDED -> "a.erasedAt IS NULL AND a.suspended = TRUE";
            case WITHOUT_FACTOR ->
                "a.erasedAt IS NULL AND NOT EXISTS (SELECT f FROM SecondFactor f WHERE f.accountId = a.id"
                        + " AND f.turnedOnAt IS NOT NULL)";
            case NEVER_SIGNED_IN -> "a.erasedAt IS NULL AND a.lastSignInAt IS NULL";
            case ERASED -> "a.erasedAt IS NOT NULL";
        };
    }
}
