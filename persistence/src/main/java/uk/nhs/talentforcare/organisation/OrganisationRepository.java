package uk.nhs.talentforcare.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.shared.Slug;

/** Keeps organisations. */
public class OrganisationRepository {

    private final EntityManager entities;

    public OrganisationRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Organisation organisation) {
        entities.persist(organisation);
    }

    /** Keeps the organisation; it has its number afterwards. */
    public void addNow(Organisation organisation) {
        entities.persist(organisation);
        entities.flush();
    }

    public Optional<Organisation> find(long id) {
        return Optional.ofNullable(entities.find(Organisation.class, id));
    }

    /** An organisation as it is now, held until the transaction ends. */
    public Optional<Organisation> lock(long id) {
        return Optional.ofNullable(entities.find(Organisation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Organisation> findBySlug(String slug) {
        return one("SELECT o FROM Organisation o WHERE o.slug = ?1", slug);
    }

    /** The name of the organisation at an address that anybody may have typed. */
    public Optional<String> nameAt(String slug) {
        return Slug.isValid(slug) ? findBySlug(slug).map(Organisation::name) : Optional.empty();
    }

    public Optional<Organisation> findByUrn(String urn) {
        return one("SELECT o FROM Organisation o WHERE o.urn = ?1", urn);
    }

    public Optional<Organisation> findByOdsCode(String odsCode) {
        return one("SELECT o FROM Organisation o WHERE o.odsCode = ?1", odsCode);
    }

    /** The names of organisations by their ids. */
    public Map<Long, String> namesById(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery("SELECT o.id, o.name FROM Organisation o WHERE o.id IN ?1", Object[].class)
                .setParameter(1, ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** The ids of those of the given slugs that are known. */
    public Map<String, Long> idsBySlug(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery("SELECT o.slug, o.id FROM Organisation o WHERE o.slug IN ?1", Object[].class)
                .setParameter(1, slugs)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /**
     * Organisations whose name, town or code has the words, by name.
     *
     * @param words anything; empty for all
     * @param kind {@code null} for all
     * @param first how many to skip
     * @param most how many to give
     */
    public List<OrganisationSummary> search(String words, OrganisationKind kind, int first, int most) {
        return matching(
                        "SELECT NEW uk.nhs.talentforcare.organisation.OrganisationSummary(o.id, o.name, o.kind, o.status,"
                                + " o.urn, o.odsCode, o.town, o.postcode, a.name, o.localAreaCode) FROM Organisation o"
                                + " LEFT JOIN LocalArea a ON a.code = o.localAreaCode",
                        " ORDER BY o.name, o.id",
                        OrganisationSummary.class,
                        words,
                        kind)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many {@link #search} finds in all. */
    public long count(String words, OrganisationKind kind) {
        return matching("SELECT COUNT(o) FROM Organisation o", "", Long.class, words, kind)
                .getSingleResult();
    }

    private <T> TypedQuery<T> matching(
            String select, String order, Class<T> type, String words, OrganisationKind kind) {
        StringBuilder where = new StringBuilder(" WHERE 1 = 1");
        if (!words.isEmpty()) {
            where.append(" AND (o.name LIKE :part ESCAPE '!' OR o.town LIKE :part ESCAPE '!'"
                    + " OR o.urn = :code OR o.odsCode = :code OR o.outwardCode = :code OR o.postcode = :code)");
        }
        if (kind != null) {
            where.append(" AND o.kind = :kind");
        }
        TypedQuery<T> query = entities.createQuery(select + where + order, type);
        if (!words.isEmpty()) {
            query.setParameter("part", "%" + words.replaceAll("[!%_]", "!$0") + "%");
            query.setParameter("code", ascii(words));
        }
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        return query;
    }

    /** Codes are kept in ASCII: a comparison with anything else would be refused by the server. */
    private static String ascii(String words) {
        return words.toUpperCase(Locale.ROOT).replaceAll("[^ -~]", "");
    }

    private Optional<Organisation> one(String query, String key) {
        List<Organisation> found = entities.createQuery(query, Organisation.class)
                .setParameter(1, key)
                .setMaxResults(1)
                .getResultList();
        return found.stream().findFirst();
    }
}
