package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.WorkingDays;

/**
 * Every day from now to two years ahead, by the clock and the calendar of England: both changes of the clock, the leap day,
 * public holidays, the edge of the academic year.
 */
class ClocksDbTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** As the government announces them for England. */
    private static final Set<LocalDate> BANK_HOLIDAYS = Set.of(
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 28),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 3, 26),
            LocalDate.of(2027, 3, 29),
            LocalDate.of(2027, 5, 3),
            LocalDate.of(2027, 5, 31),
            LocalDate.of(2027, 8, 30),
            LocalDate.of(2027, 12, 27),
            LocalDate.of(2027, 12, 28),
            LocalDate.of(2028, 1, 3),
            LocalDate.of(2028, 4, 14),
            LocalDate.of(2028, 4, 17),
            LocalDate.of(2028, 5, 1),
            LocalDate.of(2028, 5, 29),
            LocalDate.of(2028, 8, 28),
            LocalDate.of(2028, 12, 25),
            LocalDate.of(2028, 12, 26));

    private static final Deadlines DEADLINES = new Deadlines(new WorkingDays(BANK_HOLIDAYS));

    static Stream<LocalDate> changesOfTheClock() {
        return Stream.of("2027-03-28", "2027-10-31", "2028-03-26", "2028-10-29").map(LocalDate::parse);
    }

    private static Stream<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    @Test
    void whatTheWallShowsComesBackOnEveryDay() {
        days().forEach(day -> {
            for (LocalTime start : new LocalTime[] {LocalTime.of(7, 0), LocalTime.of(9, 30), LocalTime.of(20, 0)}) {
                TalkTime time = TalkTime.onTheWall(day, start, 60);
                assertThat(time.wallStart().toLocalDateTime()).isEqualTo(LocalDateTime.of(day, start));
                assertThat(time.inTheDay()).isTrue();
                assertThat(time.quarters(30)).hasSize(8);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("changesOfTheClock")
    void aTimeThatTheWallNeverShowsOrShowsTwiceIsRefused(LocalDate change) {
        assertThatThrownBy(() -> TalkTime.onTheWall(change, LocalTime.of(1, 30), 60))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(change.getMonthValue() == 3 ? "go forward" : "go back");
    }

    /** Read by another library than the one that wrote it. */
    @ParameterizedTest
    @MethodSource("changesOfTheClock")
    void invitationsAreReadAtTheRightInstantInTheWeeksAroundAChange(LocalDate change) {
        TalkCalendar calendar = new TalkCalendar(EmailAddress.parse("talks@example.org"));
        change.minusDays(7).datesUntil(change.plusDays(8)).forEach(day -> {
            TalkTime time = TalkTime.onTheWall(day, LocalTime.of(9, 30), 60);
            VEvent event = Biweekly.parse(calendar.write(
                            new TalkCalendar.Entry(
                                    "u", 0, time, "Talk", "School", "https://x.example/talks/1", true, false),
                            EmailAddress.parse("porter@example.org"),
                            Instant.parse("2026-11-22T10:00:00Z")))
                    .first()
                    .getEvents()
                    .get(0);
            assertThat(event.getDateStart().getValue().toInstant())
                    .as("on %s", day)
                    .isEqualTo(time.startsAt());
            assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(time.endsAt());
        });
    }

    @Test
    void eachDayEndsWhenTheNextBegins() {
        days().forEach(day -> {
            Instant end = Deadlines.endOf(day);
            assertThat(end)
                    .isEqualTo(ZonedDateTime.of(day.plusDays(1), LocalTime.MIDNIGHT, LONDON)
                            .toInstant());
            assertThat(Deadlines.lastDayOf(end)).isEqualTo(day);
            assertThat(LondonTime.today(end.minusMillis(1))).isEqualTo(day);
            assertThat(LondonTime.today(end)).isEqualTo(day.plusDays(1));
        });
    }

    @Test
    void publicHolidaysAreDataForTheTwoYearsAhead() {
        WorkingDays kept = inTransaction(em -> new HolidayRepository(em).workingDays());
        assertThat(kept.holidays()).containsAll(BANK_HOLIDAYS);
        assertThat(BANK_HOLIDAYS).noneMatch(kept::isWorkingDay);
    }

    @Test
    void schoolDaysAreCountedFromEveryDay() {
        WorkingDays days = new WorkingDays(BANK_HOLIDAYS);
        days().forEach(day -> {
            LocalDate after = days.after(day, 5);
            assertThat(day.plusDays(1).datesUntil(after.plusDays(1)).filter(days::isWorkingDay))
                    .as("five after %s", day)
                    .hasSize(5);
            assertThat(days.isWorkingDay(after)).isTrue();
        });
    }

    /** A booking of each day, for a talk soon and a talk late. */
    @ParameterizedTest
    @ValueSource(ints = {2, 9, 60})
    void deadlinesStandInTheirOrder(int daysAhead) {
        days().forEach(day -> {
            Instant booked = day.atTime(16, 0).atZone(LONDON).toInstant();
            TalkTime talk = TalkTime.onTheWall(day.plusDays(daysAhead), LocalTime.of(10, 0), 60);
            LocalDate confirm = DEADLINES.confirmBy(booked, talk);
            LocalDate remind = DEADLINES.remindOn(booked, talk);
            assertThat(confirm)
                    .as("confirmed by, booked on %s", day)
                    .isAfter(day)
                    .isBefore(day.plusDays(daysAhead));
            assertThat(remind).as("reminded on, booked on %s", day).isAfter(day).isBeforeOrEqualTo(confirm);
            assertThat(DEADLINES.closeOn(talk, booked)).isBefore(day.plusDays(daysAhead));
            assertThat(DEADLINES.recordBy(talk)).isEqualTo(day.plusDays(daysAhead + 14L));
        });
    }

    @Test
    void remindersAreDueAtSevenInTheMorningOnEveryDay() {
        days().forEach(day -> {
            TalkTime talk = TalkTime.onTheWall(day, LocalTime.of(10, 0), 60);
            for (ReminderKind kind : ReminderKind.values()) {
                Instant due = kind.dueAt(talk);
                assertThat(due.atZone(LONDON).toLocalDateTime())
                        .isEqualTo(day.minusDays(kind.days()).atTime(7, 0));
                assertThat(kind.lastDay(due)).isEqualTo(day);
                assertThat(kind.lastDay(due.minusMillis(1))).isEqualTo(day.minusDays(1));
                assertThat(kind.dueAt(talk, due)).isTrue();
                assertThat(kind.dueAt(talk, due.minusMillis(1))).isFalse();
            }
            assertThat(ReminderKind.WEEK.dueAt(talk, ReminderKind.DAY.dueAt(talk)))
                    .isFalse();
            assertThat(ReminderKind.DAY.dueAt(talk, talk.startsAt())).isFalse();
        });
    }

    /** It ends at midnight by the summer's clock, an hour before midnight UTC. */
    @ParameterizedTest
    @CsvSource({
        "2027-08-31T22:59:59.999Z, 2026",
        "2027-08-31T23:00:00Z, 2027",
        "2028-02-29T12:00:00Z, 2027",
        "2028-08-31T22:59:59.999Z, 2027",
        "2028-08-31T23:00:00Z, 2028",
        "2026-12-31T23:59:59Z, 2026",
        "2027-01-01T00:00:00Z, 2026"
    })
    void theAcademicYearBeginsOnTheFirstOfSeptember(Instant moment, int firstYear) {
        AcademicYear year = AcademicYear.of(moment);
        assertThat(year.firstYear()).isEqualTo(firstYear);
        assertThat(moment).isAfterOrEqualTo(year.start()).isBefore(year.end());
        assertThat(new AcademicYear(firstYear + 1).start()).isEqualTo(year.end());
    }

    @Test
    void aTalkCanBeAskedForOnTheLeapDayAndOnNoHoliday() {
        TimeRules rules = new TimeRules(new WorkingDays(BANK_HOLIDAYS), Instant.parse("2027-11-22T10:00:00Z"));
        assertThat(rules.objection(TalkTime.onTheWall(LocalDate.of(2028, 2, 29), LocalTime.of(10, 0), 60)))
                .isEmpty();
        BANK_HOLIDAYS.stream()
                .filter(day -> day.isAfter(LocalDate.of(2027, 11, 22)))
                .forEach(day -> assertThat(rules.objection(TalkTime.onTheWall(day, LocalTime.of(10, 0), 60)))
                        .as("on %s", day)
                        .isPresent());
    }
}
