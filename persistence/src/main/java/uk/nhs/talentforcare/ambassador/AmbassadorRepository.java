package uk.nhs.talentforcare.ambassador;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.waiting.WorkKind;

/** Keeps ambassadors. */
public class AmbassadorRepository {

    private final EntityManager entities;

    public AmbassadorRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Ambassador ambassador) {
        entities.persist(ambassador);
    }

    public Optional<Ambassador> find(long id) {
        return Optional.ofNullable(entities.find(Ambassador.class, id));
    }

    /** With topics and key stages, in one statement. */
    public Optional<Ambassador> findByAccount(long accountId) {
        return entities
                .createQuery(
                        "SELECT DISTINCT a FROM Ambassador a LEFT JOIN FETCH a.topics LEFT JOIN FETCH a.keyStages"
                                + " WHERE a.accountId = ?1",
                        Ambassador.class)
                .setParameter(1, accountId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The same, holding the ambassador's row until the transaction ends: bookings of one ambassador come one by one. */
    public Optional<Ambassador> lockByAccount(long accountId) {
        return entities
                .createQuery("SELECT a FROM Ambassador a WHERE a.accountId = ?1", Ambassador.class)
                .setParameter(1, accountId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Those of the given slugs that are known and not kept out, by slug. */
    public Map<String, Ambassador> bySlug(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "SELECT a FROM Ambassador a WHERE a.slug IN ?1 AND EXISTS (SELECT c.id FROM Account c"
                                + " WHERE c.id = a.accountId AND c.suspended = FALSE)",
                        Ambassador.class)
                .setParameter(1, slugs)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Ambassador::slug, Function.identity()));
    }

    /** Whether a slug is somebody's profile already. */
    public boolean slugTaken(String slug) {
        return !entities.createQuery("SELECT a.id FROM Ambassador a WHERE a.slug = ?1", Long.class)
                .setParameter(1, slug)
                .getResultList()
                .isEmpty();
    }

    /** What somebody sees of an approved ambassador, by address. @param viewer as in {@link SharedWith#reaches} */
    public Optional<AmbassadorProfile> profile(String slug, SharedWith viewer) {
        return profiles("a.slug = ?1", slug, viewer);
    }

    /** The same, by number. */
    public Optional<AmbassadorProfile> profile(long id, SharedWith viewer) {
        return profiles("a.id = ?1", id, viewer);
    }

    private Optional<AmbassadorProfile> profiles(String where, Object key, SharedWith viewer) {
        List<Object[]> found = entities.createQuery(
                        "SELECT a, o.name, f.name, l.name, p.lastName, h.digest, h.alternative"
                                + " FROM Ambassador a"
                                + " JOIN RoleFamily f ON f.code = a.roleFamily"
                                + " JOIN LocalArea l ON l.code = a.localAreaCode"
                                + " JOIN Account p ON p.id = a.accountId"
                                + " LEFT JOIN Organisation o ON o.id = a.organisationId"
                                + " LEFT JOIN AmbassadorPhotograph h ON h.ambassadorId = a.id"
                                + " WHERE a.state = uk.nhs.talentforcare.ambassador.AmbassadorState.APPROVED"
                                + " AND p.suspended = FALSE AND "
                                + where,
                        Object[].class)
                .setParameter(1, key)
                .setMaxResults(1)
                .getResultList();
        return found.stream().findFirst().map(row -> {
            AmbassadorProfile.Names names = new AmbassadorProfile.Names(
                    (String) row[4],
                    row[1] == null ? "" : (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    Optional.ofNullable((String) row[5]).map(digest -> new Portrait(digest, (String) row[6])));
            return AmbassadorProfile.of((Ambassador) row[0], names, viewer);
        });
    }

    /** Counts a change of what belongs to an ambassador without standing in their row, such as their topics. */
    public void changed(Ambassador ambassador) {
        entities.lock(ambassador, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** An ambassador to try changes on: none of them is kept. */
    public Optional<Ambassador> copyOfAccount(long accountId) {
        Optional<Ambassador> found = findByAccount(accountId);
        found.ifPresent(ambassador -> {
            ambassador.languages();
            entities.detach(ambassador);
        });
        return found;
    }

    /** Ids of approved ambassadors above one, in order, for walking through all of them. */
    public List<Long> approvedAfter(long id, int most) {
        return entities.createQuery(
                        "SELECT a.id FROM Ambassador a WHERE a.state = ?1 AND a.id > ?2 ORDER BY a.id", Long.class)
                .setParameter(1, AmbassadorState.APPROVED)
                .setParameter(2, id)
                .setMaxResults(most)
                .getResultList();
    }

    /** An ambassador as they are now, held until the transaction ends. */
    public Optional<Ambassador> lock(long id) {
        return Optional.ofNullable(entities.find(Ambassador.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Keeps the ambassador at once; they have their number afterwards. */
    public void addNow(Ambassador ambassador) {
        entities.persist(ambassador);
        entities.flush();
    }

    /** Whose break is over by a day. */
    public List<Long> backBy(LocalDate day) {
        return entities.createQuery(
                        "SELECT a.id FROM Ambassador a WHERE a.state = ?1 AND a.pausedUntil <= ?2 ORDER BY a.id",
                        Long.class)
                .setParameter(1, AmbassadorState.PAUSED)
                .setParameter(2, day)
                .getResultList();
    }

    /** Approved ambassadors whose briefing was between two days, both included. */
    public List<Long> briefedBetween(LocalDate first, LocalDate last) {
        return entities.createQuery(
                        "SELECT a.id FROM Ambassador a WHERE a.state = ?1 AND a.standing.briefedOn >= ?2"
                                + " AND a.standing.briefedOn <= ?3"
                                + " ORDER BY a.id",
                        Long.class)
                .setParameter(1, AmbassadorState.APPROVED)
                .setParameter(2, first)
                .setParameter(3, last)
                .getResultList();
    }

    /** Approved ambassadors whose new manager has to agree between two days, both included. */
    public List<Long> agreementDueBetween(LocalDate first, LocalDate last) {
        return entities.createQuery(
                        "SELECT a.id FROM Ambassador a WHERE a.state = ?1 AND a.standing.agreementDueOn >= ?2"
                                + " AND a.standing.agreementDueOn <= ?3 ORDER BY a.id",
                        Long.class)
                .setParameter(1, AmbassadorState.APPROVED)
                .setParameter(2, first)
                .setParameter(3, last)
                .getResultList();
    }

    /** Those who have left and can still reach the talks that they give. */
    public List<Long> leftWithRole() {
        return entities.createQuery(
                        "SELECT DISTINCT a.id FROM Ambassador a JOIN AccountRole r ON r.account.id = a.accountId"
                                + " WHERE a.state = ?1 AND r.role = ?2 ORDER BY a.id",
                        Long.class)
                .setParameter(1, AmbassadorState.LEFT)
                .setParameter(2, Role.AMBASSADOR)
                .getResultList();
    }

    /**
     * Those who have applied, those who can be decided about to the front.
     *
     * @param notOf somebody whose own application is not wanted
     * @param nationwide whether all are wanted
     * @param areas areas whose applications are wanted
     * @param led organisations whose applications are wanted while their lead is asked
     */
    public List<ApplicationLine> applied(long notOf, boolean nationwide, Set<String> areas, Set<Long> led, int most) {
        return entities.createQuery(
                        "SELECT NEW uk.nhs.talentforcare.ambassador.ApplicationLine(a.id, p.firstName, p.lastName,"
                                + " a.jobTitle, o.name, a.employerName, a.stateSince, e.state, m.state, w.dueOn,"
                                + " w.promisedOn) FROM Ambassador a JOIN Account p ON p.id = a.accountId"
                                + " LEFT JOIN Organisation o ON o.id = a.organisationId"
                                + " LEFT JOIN EmployerConfirmation e ON e.accountId = a.accountId"
                                + " AND e.currentKey IS NOT NULL AND e.kind = :employment"
                                + " LEFT JOIN EmployerConfirmation m ON m.accountId = a.accountId"
                                + " AND m.currentKey IS NOT NULL AND m.kind = :agreement"
                                + " LEFT JOIN WorkItem w ON w.openSubjectId = a.id AND w.kind = :queue"
                                + " WHERE a.state = :applied AND a.accountId <> :notOf AND (:nationwide = TRUE"
                                + " OR a.localAreaCode IN :areas OR (a.organisationId IN :led AND (e.state = :passed"
                                + " OR m.state = :passed))) ORDER BY CASE WHEN w.dueOn IS NULL THEN 1 ELSE 0 END,"
                                + " w.dueOn, a.stateSince, a.id",
                        ApplicationLine.class)
                .setParameter("employment", ConfirmationKind.EMPLOYMENT)
                .setParameter("agreement", ConfirmationKind.AGREEMENT)
                .setParameter("queue", WorkKind.AMBASSADOR_APPLICATION)
                .setParameter("applied", AmbassadorState.APPLIED)
                .setParameter("passed", ConfirmationState.PASSED_ON)
                .setParameter("notOf", notOf)
                .setParameter("nationwide", nationwide)
                .setParameter("areas", areas.isEmpty() ? Set.of("") : areas)
                .setParameter("led", led.isEmpty() ? Set.of(0L) : led)
                .setMaxResults(most)
                .getResultList();
    }
}
