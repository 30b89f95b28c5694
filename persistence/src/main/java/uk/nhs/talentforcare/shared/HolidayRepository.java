package uk.nhs.talentforcare.shared;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;

/** Reads the public holidays, which are data. */
public class HolidayRepository {

    private final EntityManager entities;

    public HolidayRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Counts working days round every public holiday that is known. */
    public WorkingDays workingDays() {
        return new WorkingDays(new HashSet<>(entities.createQuery("SELECT h.day FROM PublicHoliday h", LocalDate.class)
                .getResultList()));
    }
}
