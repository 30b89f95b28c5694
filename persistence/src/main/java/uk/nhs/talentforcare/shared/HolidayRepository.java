package uk.nhs.talentforcare.shared;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

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

    /** Every public holiday, the latest first. */
    public List<PublicHoliday> publicHolidays() {
        return entities.createQuery("SELECT h FROM PublicHoliday h ORDER BY h.day DESC", PublicHoliday.class)
                .getResultList();
    }

    public Optional<PublicHoliday> publicHoliday(LocalDate day) {
        return Optional.ofNullable(entities.find(PublicHoliday.class, day));
    }

    public void add(PublicHoliday holiday) {
        entities.persist(holiday);
    }

    public void remove(PublicHoliday holiday) {
        entities.remove(holiday);
    }

    /** The holidays of all schools and of areas' schools that are not long over, the earliest first. */
    public List<SchoolHoliday> ofAreas(LocalDate notOverBefore) {
        return entities.createQuery(
                        "SELECT h FROM SchoolHoliday h WHERE h.organisationId IS NULL AND h.lastDay >= ?1"
                                + " ORDER BY h.firstDay, h.id",
                        SchoolHoliday.class)
                .setParameter(1, notOverBefore)
                .getResultList();
    }

    /** A holiday of all schools or of an area's schools; a school keeps its own itself. */
    public Optional<SchoolHoliday> ofArea(long id) {
        return Optional.ofNullable(entities.find(SchoolHoliday.class, id)).filter(holiday -> !holiday.own());
    }

    public void add(SchoolHoliday holiday) {
        entities.persist(holiday);
        entities.flush();
    }

    public void remove(SchoolHoliday holiday) {
        entities.remove(holiday);
    }
}
