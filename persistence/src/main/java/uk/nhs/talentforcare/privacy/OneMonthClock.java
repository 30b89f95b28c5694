package uk.nhs.talentforcare.privacy;

import java.time.LocalDate;
import uk.nhs.talentforcare.shared.WorkingDays;

/**
 * Until when a request about personal data must be answered: article 12(3) UK GDPR, counted as the Information
 * Commissioner's Office does: the same date of the next month, or that month's last day if it has no such date; if that is a
 * weekend or a public holiday, the next working day. A difficult request may take two months more.
 *
 * @param days which days are working days
 */
public record OneMonthClock(WorkingDays days) {

    private static final int MORE_MONTHS = 2;

    /** The last day for a request that came on a day. */
    public LocalDate answerBy(LocalDate receivedOn) {
        return onWorkingDay(receivedOn.plusMonths(1));
    }

    /** The last day for a request that came on a day and was extended. */
    public LocalDate answerByWhenExtended(LocalDate receivedOn) {
        return onWorkingDay(receivedOn.plusMonths(1L + MORE_MONTHS));
    }

    private LocalDate onWorkingDay(LocalDate day) {
        return days.isWorkingDay(day) ? day : days.after(day, 1);
    }
}
