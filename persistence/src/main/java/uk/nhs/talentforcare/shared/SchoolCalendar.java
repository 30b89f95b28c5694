package uk.nhs.talentforcare.shared;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The days on which each of some schools is open: working days without its own holidays if it has told any, else without
 * those of its area and of all schools.
 */
public final class SchoolCalendar {

    private final Set<LocalDate> publicHolidays;
    private final List<SchoolHoliday> known;
    private final Map<String, WorkingDays> counted = new HashMap<>();

    SchoolCalendar(Set<LocalDate> publicHolidays, List<SchoolHoliday> known) {
        this.publicHolidays = publicHolidays;
        this.known = known;
    }

    /**
     * @param organisationId the school, {@code null} if none is known
     * @param localAreaCode its area, {@code null} if none is known
     */
    public WorkingDays of(Long organisationId, String localAreaCode) {
        return counted.computeIfAbsent(
                organisationId + "/" + localAreaCode, school -> count(organisationId, localAreaCode));
    }

    private WorkingDays count(Long organisationId, String localAreaCode) {
        boolean corrected = known.stream().anyMatch(holiday -> own(holiday, organisationId));
        Set<LocalDate> closed = new HashSet<>(publicHolidays);
        known.stream()
                .filter(holiday -> corrected
                        ? own(holiday, organisationId)
                        : !holiday.own()
                                && (holiday.localAreaCode() == null
                                        || holiday.localAreaCode().equals(localAreaCode)))
                .flatMap(SchoolHoliday::days)
                .forEach(closed::add);
        return new WorkingDays(closed);
    }

    private static boolean own(SchoolHoliday holiday, Long organisationId) {
        return holiday.own() && Objects.equals(holiday.organisationId(), organisationId);
    }
}
