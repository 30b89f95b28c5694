package uk.nhs.talentforcare.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * A school term in England, told by the months alone: autumn from September, spring from January, summer from April.
 * Good enough to count talks by; a school's own holidays are elsewhere.
 *
 * @param first its first day
 */
public record Term(LocalDate first) {

    /** The term that a moment is in. */
    public static Term of(Instant moment) {
        LocalDate day = LondonTime.today(moment);
        Month start =
                day.getMonthValue() >= 9 ? Month.SEPTEMBER : day.getMonthValue() >= 4 ? Month.APRIL : Month.JANUARY;
        return new Term(LocalDate.of(day.getYear(), start, 1));
    }
}
