package uk.nhs.talentforcare.ambassador;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A date finds exactly those who can be asked for it, for years to come. */
class FreeDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aRotaIsFoundOnItsDaysAlone() {
        assertSame(rota(4, 4, true));
        assertSame(rota(4, 4, false));
        assertSame(rota(28, 28, true));
        assertSame(rota(1, 1, true));
        assertSame(rota(5, 2, false));
    }

    @Test
    void hoursAWeekAreFoundOnTheirWeekdays() {
        assertSame(said(
                Availability.Kind.WINDOWS,
                Map.of(DayOfWeek.TUESDAY, new Availability.Window(LocalTime.of(0, 0), LocalTime.of(23, 59))),
                Optional.empty()));
        assertSame(Availability.ASK_ME);
        assertThat(FreeDays.words(Availability.ASK_ME)).startsWith("Any day: ask");
    }

    private static void assertSame(Availability said) {
        for (LocalDate day = TODAY; day.isBefore(TODAY.plusYears(3)); day = day.plusDays(1)) {
            boolean found = !Collections.disjoint(FreeDays.tokens(said), FreeDays.on(day));
            assertThat(found).as(day.toString()).isEqualTo(said.suits(day, LocalTime.NOON, LocalTime.of(13, 0), TODAY));
        }
    }

    private static Availability rota(int on, int off, boolean talksOnDaysOff) {
        Availability.Rota rota = new Availability.Rota(on, off, LocalDate.of(2026, 11, 3), talksOnDaysOff);
        return said(Availability.Kind.ROTA, Map.of(), Optional.of(rota));
    }

    private static Availability said(
            Availability.Kind kind, Map<DayOfWeek, Availability.Window> windows, Optional<Availability.Rota> rota) {
        return new Availability(kind, windows, rota, 0, Optional.empty(), List.of());
    }
}
