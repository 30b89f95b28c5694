package uk.nhs.talentforcare.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * A school year in England, September to August.
 *
 * @param firstYear the calendar year it begins in
 */
public record AcademicYear(int firstYear) {

    /** The year that a moment is in. */
    public static AcademicYear of(Instant moment) {
        LocalDate day = LondonTime.today(moment);
        return new AcademicYear(day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1);
    }

    /** Its first moment. */
    public Instant start() {
        return firstOfSeptember(firstYear);
    }

    /** The first moment after it. */
    public Instant end() {
        return firstOfSeptember(firstYear + 1);
    }

    private static Instant firstOfSeptember(int year) {
        return LocalDate.of(year, Month.SEPTEMBER, 1)
                .atStartOfDay(LondonTime.ZONE)
                .toInstant();
    }

    /** Such as "2026 to 2027". */
    public String label() {
        return firstYear + " to " + (firstYear + 1);
    }
}
