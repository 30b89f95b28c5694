package uk.nhs.talentforcare.ambassador;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** Whether a slug is somebody's profile already. */
    /** Those of the given slugs that are known, by slug. */
    public Map<String, Ambassador> bySlug(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery("SELECT a FROM Ambassador a WHERE a.slug IN ?1", Ambassador.class)
                .setParameter(1, slugs)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Ambassador::slug, Function.identity()));
    }

    public boolean slugTaken(String slug) {
        return !entities.createQuery("SELECT a.id FROM Ambassador a WHERE a.slug = ?1", Long.class)
                .setParameter(1, slug)
                .getResultList()
                .isEmpty();
    }

    /** The profile of an approved ambassador, by its address. */
    public Optional<AmbassadorProfile> profile(String slug) {
        return profiles("a.slug = ?1", slug);
    }

    /** The profile of an approved ambassador, by number. */
    public Optional<AmbassadorProfile> profile(long id) {
        return profiles("a.id = ?1", id);
    }

    private Optional<AmbassadorProfile> profiles(String where, Object key) {
        List<Object[]> found = entities.createQuery(
                        "SELECT a, o.name, f.name, l.name FROM Ambassador a"
                                + " JOIN RoleFamily f ON f.code = a.roleFamily"
                                + " JOIN LocalArea l ON l.code = a.localAreaCode"
                                + " LEFT JOIN Organisation o ON o.id = a.organisationId"
                                + " WHERE a.state = uk.nhs.talentforcare.ambassador.AmbassadorState.APPROVED AND "
                                + where,
                        Object[].class)
                .setParameter(1, key)
                .setMaxResults(1)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> profile((Ambassador) row[0], (String) row[1], (String) row[2], (String) row[3]));
    }

    private static AmbassadorProfile profile(
            Ambassador ambassador, String organisation, String roleFamily, String localArea) {
        return new AmbassadorProfile(
                ambassador.id(),
                ambassador.slug(),
                ambassador.displayName(),
                ambassador.jobTitle(),
                ambassador.roleFamily(),
                roleFamily,
                Optional.ofNullable(organisation).orElse(""),
                ambassador.localAreaCode(),
                localArea,
                ambassador.routeIn(),
                ambassador.story(),
                ambassador.format(),
                Set.copyOf(ambassador.topics()),
                Set.copyOf(ambassador.keyStages()),
                new TreeSet<>(ambassador.languages()),
                ambassador.outwardCode(),
                ambassador.point(),
                ambassador.radiusMiles(),
                ambassador.version());
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
}
