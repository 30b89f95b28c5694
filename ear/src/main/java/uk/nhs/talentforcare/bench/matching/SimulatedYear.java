package uk.nhs.talentforcare.bench.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.nhs.talentforcare.booking.AcademicYear;

/** The days on which schools are open in a simulated school year: six half terms, as most of England has them. */
final class SimulatedYear {

    static final AcademicYear YEAR = new AcademicYear(2026);

    private record HalfTerm(LocalDate first, LocalDate last) {}

    private static final List<HalfTerm> HALF_TERMS = List.of(
            new HalfTerm(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 10, 23)),
            new HalfTerm(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 18)),
            new HalfTerm(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 2, 12)),
            new HalfTerm(LocalDate.of(2027, 2, 22), LocalDate.of(2027, 3, 25)),
            new HalfTerm(LocalDate.of(2027, 4, 12), LocalDate.of(2027, 5, 28)),
            new HalfTerm(LocalDate.of(2027, 6, 7), LocalDate.of(2027, 7, 21)));

    private SimulatedYear() {}

    /** The school days in order. */
    static List<LocalDate> days() {
        return HALF_TERMS.stream()
                .flatMap(half -> half.first().datesUntil(half.last().plusDays(1)))
                .filter(SimulatedYear::weekday)
                .toList();
    }

    /** Which of the three terms a day is in, from 0. */
    static int term(LocalDate day) {
        return (int) Stream.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 4, 1))
                .filter(start -> !day.isBefore(start))
                .count();
    }

    private static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
