package uk.nhs.talentforcare.waiting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRole;
import uk.nhs.talentforcare.account.Role;

/** Keeps work that waits, and finds who holds it. */
public class WorkItemRepository {

    private final EntityManager entities;

    public WorkItemRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the item; it has its number afterwards. */
    public void add(WorkItem item) {
        entities.persist(item);
        entities.flush();
    }

    public Optional<WorkItem> find(long id) {
        return Optional.ofNullable(entities.find(WorkItem.class, id));
    }

    /** An item as it is now, held until the transaction ends. */
    public Optional<WorkItem> lock(long id) {
        return Optional.ofNullable(entities.find(WorkItem.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The item that is open for a subject. */
    public Optional<WorkItem> findOpen(WorkKind kind, long subjectId) {
        return entities
                .createQuery("SELECT w FROM WorkItem w WHERE w.kind = ?1 AND w.openSubjectId = ?2", WorkItem.class)
                .setParameter(1, kind)
                .setParameter(2, subjectId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Every open item of a kind. */
    public List<WorkItem> openOf(WorkKind kind) {
        return entities.createQuery(
                        "SELECT w FROM WorkItem w WHERE w.kind = ?1 AND w.closedAt IS NULL ORDER BY w.id",
                        WorkItem.class)
                .setParameter(1, kind)
                .getResultList();
    }

    /** Every open item that somebody has taken. */
    public List<WorkItem> takenBy(long accountId) {
        return entities.createQuery(
                        "SELECT w FROM WorkItem w WHERE w.ownerId = ?1 AND w.closedAt IS NULL ORDER BY w.id",
                        WorkItem.class)
                .setParameter(1, accountId)
                .getResultList();
    }

    /** Every open item of an organisation. */
    public List<WorkItem> openOf(long organisationId) {
        return entities.createQuery(
                        "SELECT w FROM WorkItem w WHERE w.organisationId = ?1 AND w.closedAt IS NULL ORDER BY w.id",
                        WorkItem.class)
                .setParameter(1, organisationId)
                .getResultList();
    }

    /** Every open item, those that are due first to the front. */
    public List<Long> openIds(int most) {
        return entities.createQuery(
                        "SELECT w.id FROM WorkItem w WHERE w.closedAt IS NULL ORDER BY w.dueOn, w.id", Long.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many items are late: the day that was promised first has passed. */
    public long countLate(LocalDate today) {
        return entities.createQuery(
                        "SELECT COUNT(w) FROM WorkItem w WHERE w.closedAt IS NULL AND w.promisedOn < ?1", Long.class)
                .setParameter(1, today)
                .getSingleResult();
    }

    /** How many items are open. */
    public long countOpen() {
        return entities.createQuery("SELECT COUNT(w) FROM WorkItem w WHERE w.closedAt IS NULL", Long.class)
                .getSingleResult();
    }

    /**
     * One role that somebody holds.
     *
     * @param organisationId what it is bound to, or {@code null}
     * @param localAreaCode what it is bound to, or {@code null}
     */
    public record Held(Role role, Long organisationId, String localAreaCode, boolean deputy) {}

    /**
     * An open item with the names that a list shows.
     *
     * @param where the organisation, else the area, that it belongs to; empty if neither
     * @param owner the full name of whoever took it; empty if nobody did
     */
    public record OpenWork(WorkItem item, String where, String owner) {}

    /**
     * Open items that somebody holds by one of their roles or has taken, the earliest due first.
     *
     * @param accountId never gets what is kept from them
     */
    public List<OpenWork> openFor(long accountId, Collection<Held> roles, int most) {
        List<String> ways = new ArrayList<>(List.of("w.ownerId = :account"));
        List<Object> values = new ArrayList<>();
        for (WorkKind kind : WorkKind.values()) {
            for (WorkLevel level : WorkLevel.values()) {
                for (Holding holding : kind.holdings(level)) {
                    roles.forEach(held -> way(kind, level, holding, held, ways, values));
                }
            }
        }
        TypedQuery<Object[]> query = entities.createQuery(
                "SELECT w, o.name, a.name, p.firstName, p.lastName FROM WorkItem w"
                        + " LEFT JOIN Organisation o ON o.id = w.organisationId"
                        + " LEFT JOIN LocalArea a ON a.code = w.localAreaCode"
                        + " LEFT JOIN Account p ON p.id = w.ownerId WHERE w.closedAt IS NULL AND :account NOT MEMBER OF w.keptFrom"
                        + " AND (" + String.join(" OR ", ways) + ") ORDER BY w.dueOn, w.id",
                Object[].class);
        query.setParameter("account", accountId);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter("v" + i, values.get(i));
        }
        return query.setMaxResults(most).getResultList().stream()
                .map(row -> new OpenWork(
                        (WorkItem) row[0],
                        row[1] != null ? (String) row[1] : row[2] != null ? (String) row[2] : "",
                        row[3] == null ? "" : row[3] + " " + row[4]))
                .toList();
    }

    /** Whoever held work goes on seeing it when it has moved up. */
    private static void way(
            WorkKind kind, WorkLevel level, Holding holding, Held held, List<String> ways, List<Object> values) {
        if (held.role() != holding.role() || (holding.deputy() != null && holding.deputy() != held.deputy())) {
            return;
        }
        String binding;
        Object bound = null;
        switch (holding.reach()) {
            case ORGANISATION -> {
                if (held.organisationId() == null) {
                    return;
                }
                binding = "w.organisationId = :v";
                bound = held.organisationId();
            }
            case AREA -> {
                if (held.organisationId() != null) {
                    return;
                }
                binding = held.localAreaCode() == null ? "w.localAreaCode IS NULL" : "w.localAreaCode = :v";
                bound = held.localAreaCode();
            }
            default -> {
                if (held.organisationId() != null || held.localAreaCode() != null) {
                    return;
                }
                binding = "1 = 1";
            }
        }
        values.add(kind);
        String way = "w.kind = :v" + (values.size() - 1);
        Set<WorkLevel> levels = new HashSet<>(List.of(WorkLevel.values()));
        levels.removeIf(other -> other.ordinal() < level.ordinal());
        values.add(levels);
        way += " AND w.level IN :v" + (values.size() - 1);
        if (bound != null) {
            values.add(bound);
            binding += values.size() - 1;
        }
        ways.add("(" + way + " AND " + binding + ")");
    }

    /** The accounts, not suspended, that hold an item at a level whether or not they are there, by id. */
    public List<Account> holders(WorkItem item, WorkLevel level) {
        Long organisation = item.organisationId().orElse(null);
        String area = item.localAreaCode().orElse(null);
        List<Holding> holdings = item.kind().holdings(level);
        Set<Role> roles = holdings.stream().map(Holding::role).collect(Collectors.toSet());
        TypedQuery<Account> query = entities.createQuery(
                "SELECT DISTINCT a FROM Account a JOIN a.roles r LEFT JOIN FETCH a.roles WHERE r.role IN :roles"
                        + " AND a.suspended = FALSE AND (r.organisationId IS NULL OR r.organisationId = :organisation)"
                        + " AND (r.localAreaCode IS NULL OR r.localAreaCode = :area) ORDER BY a.id",
                Account.class);
        query.setParameter("roles", roles);
        query.setParameter("organisation", organisation == null ? 0L : organisation);
        query.setParameter("area", area == null ? "" : area);
        return query.getResultList().stream()
                .filter(account -> !item.keptFrom(account.id()))
                .filter(account -> account.roles().stream()
                        .anyMatch(role ->
                                holdings.stream().anyMatch(holding -> holds(holding, role, organisation, area))))
                .toList();
    }

    /**
     * Whether an account may do the work of an item for somebody who is away: it holds such a role for the same place, or
     * for everything, and it is not about them.
     */
    public boolean mayStandIn(Account account, WorkItem item) {
        return !account.suspended()
                && !item.keptFrom(account.id())
                && account.roles().stream().anyMatch(role -> covers(role, item));
    }

    private static boolean covers(AccountRole role, WorkItem item) {
        return Arrays.stream(WorkLevel.values())
                        .flatMap(level -> item.kind().holdings(level).stream())
                        .anyMatch(holding -> holding.role() == role.role())
                && role.organisationId()
                        .map(id -> item.organisationId().filter(id::equals).isPresent())
                        .orElse(true)
                && role.localAreaCode()
                        .map(area -> item.localAreaCode().filter(area::equals).isPresent())
                        .orElse(true);
    }

    private static boolean holds(Holding holding, AccountRole role, Long organisation, String area) {
        return holding.heldBy(
                role.role(),
                role.organisationId().orElse(null),
                role.localAreaCode().orElse(null),
                role.deputy(),
                organisation,
                area);
    }
}
