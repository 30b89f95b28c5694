package uk.nhs.talentforcare.organisation;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

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

    private Optional<Organisation> one(String query, String key) {
        List<Organisation> found = entities.createQuery(query, Organisation.class)
                .setParameter(1, key)
                .setMaxResults(1)
                .getResultList();
        return found.stream().findFirst();
    }
}
