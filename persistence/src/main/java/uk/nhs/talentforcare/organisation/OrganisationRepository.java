package uk.nhs.talentforcare.organisation;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps organisations. */
public class OrganisationRepository {

    private final EntityManager entities;

    public OrganisationRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Organisation organisation) {
        entities.persist(organisation);
    }

    public Optional<Organisation> find(long id) {
        return Optional.ofNullable(entities.find(Organisation.class, id));
    }

    public Optional<Organisation> findBySlug(String slug) {
        return one("SELECT o FROM Organisation o WHERE o.slug = ?1", slug);
    }

    public Optional<Organisation> findByUrn(String urn) {
        return one("SELECT o FROM Organisation o WHERE o.urn = ?1", urn);
    }

    public Optional<Organisation> findByOdsCode(String odsCode) {
        return one("SELECT o FROM Organisation o WHERE o.odsCode = ?1", odsCode);
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

    private Optional<Organisation> one(String query, String key) {
        List<Organisation> found = entities.createQuery(query, Organisation.class)
                .setParameter(1, key)
                .setMaxResults(1)
                .getResultList();
        return found.stream().findFirst();
    }
}
