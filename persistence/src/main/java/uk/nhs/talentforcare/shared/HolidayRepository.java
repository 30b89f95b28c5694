package uk.nhs.talentforcare.shared;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

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
        return schoolCalendar(organisationId == null ? List.of() : List.of(organisationId))
                .of(organisationId, localAreaCode);
    }

    /** Counts the days on which each of some schools is open, in two statements however many they are. */
    public SchoolCalendar schoolCalendar(Collection<Long> organisations) {
        return new SchoolCalendar(
                workingDays().holidays(),
                entities.createQuery(
                                "SELECT h FROM SchoolHoliday h WHERE h.organisationId IS NULL OR h.organisationId IN ?1",
                                SchoolHoliday.class)
                        .setParameter(1, organisations.isEmpty() ? List.of(0L) : organisations)
                        .getResultList());
    }
}
