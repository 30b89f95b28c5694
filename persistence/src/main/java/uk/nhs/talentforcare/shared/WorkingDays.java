package uk.nhs.talentforcare.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Counts days on which people are at work: Monday to Friday without public holidays. School days are counted alike until
 * a school's own holidays are known.
 *
 * @param holidays the public holidays
 */
public record WorkingDays(Set<LocalDate> holidays) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The working day that is the given number (0 or more) of working days after a day; the day itself does not count. */
    public LocalDate after(LocalDate day, int workingDays) {
        return count(day, workingDays, date -> date.plusDays(1));
    }

    /** The working day that is the given number (0 or more) of working days before a day; the day itself does not count. */
    public LocalDate before(LocalDate day, int workingDays) {
        return count(day, workingDays, date -> date.minusDays(1));
    }

    private LocalDate count(LocalDate from, int workingDays, UnaryOperator<LocalDate> step) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Days are counted from 0");
        }
        LocalDate day = from;
        for (int counted = 0; counted < workingDays; ) {
            day = step.apply(day);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }
}
