package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private final WorkingDays days =
            new WorkingDays(Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 1)));

    @Test
    void skipsWeekendsAndHolidays() {
        assertThat(days.after(LocalDate.of(2026, 12, 24), 1)).isEqualTo("2026-12-29");
        assertThat(days.after(LocalDate.of(2026, 12, 24), 4)).isEqualTo("2027-01-04");
        assertThat(days.before(LocalDate.of(2027, 1, 4), 5)).isEqualTo("2026-12-23");
    }

    @Test
    void countsFromADayThatIsNotAWorkingDay() {
        assertThat(days.after(LocalDate.of(2026, 12, 5), 5)).isEqualTo("2026-12-11");
        assertThat(days.after(LocalDate.of(2026, 12, 5), 0)).isEqualTo("2026-12-05");
    }

    @Test
    void countsForwardOnlyFromNought() {
        assertThatThrownBy(() -> days.after(LocalDate.of(2026, 12, 5), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesTimesAsTheServiceManualDoes() {
        assertThat(LondonTime.time(Instant.parse("2026-12-01T14:30:00Z"))).isEqualTo("2:30pm");
        assertThat(LondonTime.time(Instant.parse("2026-12-01T09:00:00Z"))).isEqualTo("9am");
        assertThat(LondonTime.time(Instant.parse("2026-12-01T12:00:00Z"))).isEqualTo("midday");
        assertThat(LondonTime.time(Instant.parse("2026-12-01T00:00:00Z"))).isEqualTo("midnight");
        assertThat(LondonTime.time(Instant.parse("2026-12-01T12:05:00Z"))).isEqualTo("12:05pm");
        assertThat(LondonTime.date(LocalDate.of(2027, 3, 12))).isEqualTo("12 March 2027");
    }
}
