package uk.nhs.talentforcare.ambassador;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.talentforcare.ambassador.Availability.Absence;
import uk.nhs.talentforcare.ambassador.Availability.Kind;
import uk.nhs.talentforcare.ambassador.Availability.Rota;
import uk.nhs.talentforcare.ambassador.Availability.Window;

class AvailabilityTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime ELEVEN = LocalTime.of(11, 0);

    @Test
    void whoHasSaidNothingIsAsked() {
        assertThat(Availability.ASK_ME.suits(MONDAY, NINE, ELEVEN, MONDAY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01, 09:00, 11:00, true",
        "2027-03-01, 08:59, 10:00, false",
        "2027-03-01, 10:00, 12:01, false",
        "2027-03-02, 09:00, 10:00, false"
    })
    void hoursOfAWeekdayHoldTheWayThereAndBack(LocalDate day, LocalTime out, LocalTime back, boolean suits) {
        Availability mornings = new Availability(
                Kind.WINDOWS,
                Map.of(DayOfWeek.MONDAY, new Window(NINE, LocalTime.NOON)),
                Optional.empty(),
                0,
                Optional.empty(),
                List.of());

        assertThat(mornings.suits(day, out, back, MONDAY)).isEqualTo(suits);
    }

    @ParameterizedTest(name = "four on from 1 March, four off: {0} is a day off: {1}")
    @CsvSource({
        "2027-03-01, false",
        "2027-03-04, false",
        "2027-03-05, true",
        "2027-03-08, true",
        "2027-03-09, false",
        "2027-02-28, true",
        "2027-02-24, false",
        "2028-02-29, true" // 365 days on: the sixth day of a turn
    })
    void aRotaRepeatsInBothDirections(LocalDate day, boolean off) {
        assertThat(rota(true).suits(day, NINE, ELEVEN, LocalDate.of(2027, 1, 1)))
                .isEqualTo(off);
        assertThat(rota(false).suits(day, NINE, ELEVEN, LocalDate.of(2027, 1, 1)))
                .isEqualTo(!off);
    }

    @Test
    void noticeAndDaysAwayCountForAll() {
        Availability away = new Availability(
                Kind.ASK,
                Map.of(),
                Optional.empty(),
                7,
                Optional.empty(),
                List.of(new Absence(1, MONDAY.plusDays(10), MONDAY.plusDays(11))));

        assertThat(away.suits(MONDAY.plusDays(6), NINE, ELEVEN, MONDAY)).isFalse();
        assertThat(away.suits(MONDAY.plusDays(7), NINE, ELEVEN, MONDAY)).isTrue();
        assertThat(away.suits(MONDAY.plusDays(9), NINE, ELEVEN, MONDAY)).isTrue();
        assertThat(away.suits(MONDAY.plusDays(10), NINE, ELEVEN, MONDAY)).isFalse();
        assertThat(away.suits(MONDAY.plusDays(11), NINE, ELEVEN, MONDAY)).isFalse();
        assertThat(away.suits(MONDAY.plusDays(12), NINE, ELEVEN, MONDAY)).isTrue();
    }

    private static Availability rota(boolean talksOnDaysOff) {
        return new Availability(
                Kind.ROTA,
                Map.of(),
                Optional.of(new Rota(4, 4, MONDAY, talksOnDaysOff)),
                0,
                Optional.empty(),
                List.of());
    }
}
