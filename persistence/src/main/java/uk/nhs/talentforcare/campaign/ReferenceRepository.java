package uk.nhs.talentforcare.campaign;

import jakarta.persistence.EntityManager;
import java.util.List;
import uk.nhs.talentforcare.place.LocalArea;

/** Reads the campaign's reference data, each list in the order in which people see it. */
public class ReferenceRepository {

    private final EntityManager entities;

    public ReferenceRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The ten intentions, by number. */
    public List<StrategicIntention> intentions() {
        return entities.createQuery("SELECT i FROM StrategicIntention i ORDER BY i.number", StrategicIntention.class)
                .getResultList();
    }

    public List<RoleFamily> roleFamilies() {
        return entities.createQuery("SELECT r FROM RoleFamily r ORDER BY r.displayOrder", RoleFamily.class)
                .getResultList();
    }

    public List<Audience> audiences() {
        return entities.createQuery("SELECT a FROM Audience a ORDER BY a.displayOrder", Audience.class)
                .getResultList();
    }

    public List<LocalArea> localAreas() {
        return entities.createQuery("SELECT a FROM LocalArea a ORDER BY a.displayOrder", LocalArea.class)
                .getResultList();
    }
}
