package uk.nhs.talentforcare.shared;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /**
     * Counts the days on which a school is open: working days without its own holidays if it has told any, else without
     * those of its area's and of all schools.
     *
     * @param organisationId the school, {@code null} if none is known
     * @param localAreaCode its area, {@code null} if none is known
     */
    public WorkingDays schoolDays(Long organisationId, String localAreaCode) {
        List<SchoolHoliday> known = entities.createQuery(
                        "SELECT h FROM SchoolHoliday h WHERE h.organisationId = ?1 OR (h.organisationId IS NULL"
                                + " AND (h.localAreaCode = ?2 OR h.localAreaCode IS NULL))",
                        SchoolHoliday.class)
                .setParameter(1, organisationId == null ? 0L : organisationId)
                .setParameter(2, localAreaCode == null ? "" : localAreaCode)
                .getResultList();
        boolean corrected = known.stream().anyMatch(SchoolHoliday::own);
        Set<LocalDate> closed = new HashSet<>(workingDays().holidays());
        known.stream()
                .filter(holiday -> !corrected || holiday.own())
                .flatMap(SchoolHoliday::days)
                .forEach(closed::add);
        return new WorkingDays(closed);
    }
}
