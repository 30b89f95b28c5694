package uk.nhs.talentforcare.ambassador;

import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Keeps the photographs of ambassadors. */
public class PhotographRepository {

    private final EntityManager entities;

    public PhotographRepository(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<AmbassadorPhotograph> of(long ambassadorId) {
        return Optional.ofNullable(entities.find(AmbassadorPhotograph.class, ambassadorId));
    }

    /** What a page needs of it, without its bytes. */
    public Optional<Portrait> portrait(long ambassadorId) {
        return entities
                .createQuery(
                        "SELECT NEW uk.nhs.talentforcare.ambassador.Portrait(p.digest, p.alternative)"
                                + " FROM AmbassadorPhotograph p WHERE p.ambassadorId = ?1",
                        Portrait.class)
                .setParameter(1, ambassadorId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Keeps a photograph in the place of the one before. */
    public void put(AmbassadorPhotograph photograph) {
        entities.merge(photograph);
    }

    /** Whether there was one to remove. */
    public boolean remove(long ambassadorId) {
        Optional<AmbassadorPhotograph> found = of(ambassadorId);
        found.ifPresent(entities::remove);
        return found.isPresent();
    }
}
