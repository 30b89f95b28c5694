package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.WorkingDays;

class DeadlinesTest {

    private final Deadlines deadlines =
            new Deadlines(new WorkingDays(Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28))));

    @Test
    void givesTheSchoolSixSchoolDaysToConfirm() {
        assertThat(deadlines.confirmBy(at("2026-12-21T09:00:00Z"), talkOn(2027, 1, 29)))
                .isEqualTo("2026-12-31");
    }

    @Test
    void neverLaterThanTheDayBeforeTheTalk() {
        assertThat(deadlines.confirmBy(at("2026-12-07T09:00:00Z"), talkOn(2026, 12, 10)))
                .isEqualTo("2026-12-09");
    }

    @Test
    void closesTenSchoolDaysBeforeTheFirstTime() {
        assertThat(deadlines.closeOn(talkOn(2027, 1, 29), at("2026-11-20T10:00:00Z")))
                .isEqualTo("2027-01-15");
    }

    @Test
    void leavesAmbassadorsThreeSchoolDaysWhenTheTalkIsSoon() {
        assertThat(deadlines.closeOn(talkOn(2026, 11, 27), at("2026-11-20T10:00:00Z")))
                .isEqualTo("2026-11-25");
        assertThat(deadlines.closeOn(talkOn(2026, 11, 23), at("2026-11-20T10:00:00Z")))
                .isEqualTo("2026-11-22");
    }

    @Test
    void anOfferEndsWithTheDayInEngland() {
        Instant end = Deadlines.endOf(LocalDate.of(2027, 6, 30));

        assertThat(end).isEqualTo("2027-06-30T23:00:00Z");
        assertThat(Deadlines.lastDayOf(end)).isEqualTo("2027-06-30");
        assertThat(Deadlines.lastDayOf(Deadlines.endOf(LocalDate.of(2027, 10, 31))))
                .isEqualTo("2027-10-31");
    }

    @Test
    void remindsOnTheThirdSchoolDay() {
        assertThat(deadlines.remindOn(at("2026-12-23T15:00:00Z"), talkOn(2027, 1, 29)))
                .isEqualTo("2026-12-30");
    }

    @Test
    void remindsSoonerWhenTheTalkIsSoonButNeverOnTheDayOfTheBooking() {
        assertThat(deadlines.remindOn(at("2026-12-07T15:00:00Z"), talkOn(2026, 12, 9)))
                .isEqualTo("2026-12-08");
        assertThat(deadlines.remindOn(at("2026-12-07T15:00:00Z"), talkOn(2026, 12, 8)))
                .isEqualTo("2026-12-08");
    }

    @Test
    void aNewTimeIsAnsweredWithinFiveSchoolDaysAndBeforeItsDay() {
        assertThat(deadlines.answerBy(at("2026-12-22T10:00:00Z"), talkOn(2027, 1, 29)))
                .isEqualTo("2026-12-31");
        assertThat(deadlines.answerBy(at("2026-12-22T10:00:00Z"), talkOn(2026, 12, 24)))
                .isEqualTo("2026-12-23");
    }

    @Test
    void knowsSinceWhenSomethingHasWaitedForSomeSchoolDays() {
        for (LocalDate today = LocalDate.of(2026, 12, 14);
                today.isBefore(LocalDate.of(2027, 1, 12));
                today = today.plusDays(1)) {
            Instant since = deadlines.waitingSince(3, today);
            LocalDate last = LondonTime.today(since.minusNanos(1));
            assertThat(deadlines.remindOn(since.minusNanos(1), talkOn(2027, 6, 1)))
                    .as("waiting since %s", last)
                    .isBeforeOrEqualTo(today);
            assertThat(deadlines.remindOn(since, talkOn(2027, 6, 1))).isAfter(today);
        }
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static TalkTime talkOn(int year, int month, int day) {
        return TalkTime.onTheWall(LocalDate.of(year, month, day), LocalTime.of(10, 0), 60);
    }
}
