package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.LondonTime;

class TalkTimeTest {

    @Test
    void isKeptInUtcAndShownByTheClockOnTheWall() {
        TalkTime winter = TalkTime.onTheWall(LocalDate.of(2027, 3, 26), LocalTime.of(10, 0), 60);
        TalkTime summer = TalkTime.onTheWall(LocalDate.of(2027, 3, 29), LocalTime.of(10, 0), 60);

        assertThat(winter.startsAt()).isEqualTo("2027-03-26T10:00:00Z");
        assertThat(summer.startsAt()).isEqualTo("2027-03-29T09:00:00Z");
        assertThat(LondonTime.at(winter.startsAt())).isEqualTo("Friday 26 March 2027, 10am");
        assertThat(LondonTime.at(summer.startsAt())).isEqualTo("Monday 29 March 2027, 10am");
    }

    @Test
    void keepsTheHourAcrossTheChangeInOctober() {
        TalkTime before = TalkTime.onTheWall(LocalDate.of(2027, 10, 29), LocalTime.of(14, 30), 45);
        TalkTime after = TalkTime.onTheWall(LocalDate.of(2027, 11, 1), LocalTime.of(14, 30), 45);

        assertThat(before.startsAt()).isEqualTo("2027-10-29T13:30:00Z");
        assertThat(after.startsAt()).isEqualTo("2027-11-01T14:30:00Z");
        assertThat(LondonTime.time(before.startsAt())).isEqualTo(LondonTime.time(after.startsAt()));
    }

    @Test
    void refusesAnHourThatTheClockLeavesOut() {
        assertThatThrownBy(() -> TalkTime.onTheWall(LocalDate.of(2027, 3, 28), LocalTime.of(1, 30), 60))
                .hasMessageContaining("clocks go forward");
    }

    @Test
    void refusesAnHourThatTheClockShowsTwice() {
        assertThatThrownBy(() -> TalkTime.onTheWall(LocalDate.of(2027, 10, 31), LocalTime.of(1, 30), 60))
                .hasMessageContaining("clocks go back");
    }

    @Test
    void refusesTheNight() {
        LocalDate day = LocalDate.of(2027, 3, 12);
        assertThatThrownBy(() -> TalkTime.onTheWall(day, LocalTime.of(6, 59), 60))
                .hasMessageContaining("between 7am and 9pm");
        assertThatThrownBy(() -> TalkTime.onTheWall(day, LocalTime.of(20, 1), 60))
                .hasMessageContaining("between 7am and 9pm");
        assertThatThrownBy(() -> TalkTime.onTheWall(day, LocalTime.of(23, 30), 240))
                .hasMessageContaining("between 7am and 9pm");
        assertThat(TalkTime.onTheWall(day, LocalTime.of(20, 0), 60)).isNotNull();
    }

    @Test
    void refusesLengthsThatNoTalkHas() {
        Instant start = Instant.parse("2027-03-12T10:00:00Z");
        assertThatThrownBy(() -> new TalkTime(start, 14)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TalkTime(start, 241)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TalkTime(start.plusMillis(1), 60)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesEveryQuarterThatItTouchesTravelIncluded() {
        TalkTime talk = new TalkTime(Instant.parse("2027-03-12T10:00:00Z"), 60);

        assertThat(talk.quarters(0)).hasSize(4).startsWith(Instant.parse("2027-03-12T10:00:00Z"));
        assertThat(talk.quarters(20))
                .startsWith(Instant.parse("2027-03-12T09:30:00Z"))
                .endsWith(Instant.parse("2027-03-12T11:15:00Z"))
                .hasSize(8);
    }

    @Test
    void talksThatTouchDoNotOverlapAndShareNoQuarter() {
        TalkTime first = new TalkTime(Instant.parse("2027-03-12T10:00:00Z"), 60);
        TalkTime next = new TalkTime(Instant.parse("2027-03-12T11:00:00Z"), 60);

        assertThat(first.overlaps(next)).isFalse();
        assertThat(first.quarters(0)).doesNotContainAnyElementsOf(next.quarters(0));
        assertThat(first.overlaps(new TalkTime(Instant.parse("2027-03-12T10:59:00Z"), 60)))
                .isTrue();
    }

    @Test
    void academicYearsTurnOnTheFirstOfSeptemberInEngland() {
        assertThat(AcademicYear.of(Instant.parse("2027-08-31T22:59:59Z"))).isEqualTo(new AcademicYear(2026));
        assertThat(AcademicYear.of(Instant.parse("2027-08-31T23:00:00Z"))).isEqualTo(new AcademicYear(2027));
        assertThat(new AcademicYear(2026).end()).isEqualTo(new AcademicYear(2027).start());
    }
}
