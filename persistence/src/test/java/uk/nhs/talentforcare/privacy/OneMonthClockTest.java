package uk.nhs.talentforcare.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.talentforcare.shared.WorkingDays;

class OneMonthClockTest {

    private final OneMonthClock clock = new OneMonthClock(
            new WorkingDays(Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 1))));

    @ParameterizedTest
    @CsvSource({
        "2026-11-03, 2026-12-03",
        "2027-01-31, 2027-03-01", // February has no 31st, and its 28th is a Sunday
        "2028-01-31, 2028-02-29", // a leap year
        "2026-11-25, 2026-12-29", // Christmas Day, a weekend and the substitute day
        "2026-12-01, 2027-01-04", // New Year's Day is a Friday
    })
    void givesACalendarMonthThatEndsOnAWorkingDay(LocalDate received, LocalDate answerBy) {
        assertThat(clock.answerBy(received)).isEqualTo(answerBy);
    }

    @Test
    void givesTwoMonthsMoreToDifficultRequests() {
        assertThat(clock.answerByWhenExtended(LocalDate.of(2026, 11, 3))).isEqualTo("2027-02-03");
    }
}
