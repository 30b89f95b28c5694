package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import uk.nhs.talentforcare.booking.TalkTime;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.WorkingDays;

/**
 * Turns the content's offsets ("12 school days from today at 10am") into dates, so that a demonstration is never out of
 * date on the day on which it is filled. Days on which schools in England are usually closed do not count.
 */
@Dependent
class DemoCalendar {

    private static final MonthDay SUMMER = MonthDay.of(7, 22);
    private static final MonthDay AUTUMN = MonthDay.of(9, 2);
    private static final MonthDay CHRISTMAS = MonthDay.of(12, 20);
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 3);

    private final Instant now;
    private final LocalDate today;
    private final WorkingDays workingDays;

    @Inject
    DemoCalendar(Clock clock, HolidayRepository holidays) {
        this.now = clock.instant();
        this.today = LondonTime.today(now);
        this.workingDays = holidays.workingDays();
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return today;
    }

    Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days));
    }

    /** The school day that is so many school days after today, or before it if the number is negative. */
    LocalDate schoolDay(int offset) {
        LocalDate day = today;
        for (int counted = 0; counted < Math.abs(offset); ) {
            day = day.plusDays(Integer.signum(offset));
            if (isSchoolDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /** Reads {@code {"schoolDays": 12, "at": "10:00", "minutes": 60}}. */
    TalkTime talkTime(JsonObject row) {
        return TalkTime.onTheWall(
                schoolDay(row.getInt("schoolDays")), LocalTime.parse(row.getString("at")), row.getInt("minutes"));
    }

    /** Five o'clock on the school day that is so many school days after (or before) today. */
    Instant afterSchool(int offset) {
        return schoolDay(offset).atTime(17, 0).atZone(LondonTime.ZONE).toInstant();
    }

    /** A day of the week so many weeks from this one, or the first such day after a holiday. */
    LocalDate inTerm(int weeks, DayOfWeek weekday) {
        LocalDate day = inWeeks(weeks, weekday);
        while (isHoliday(day)) {
            day = day.plusWeeks(1);
        }
        return day;
    }

    /** A day of the week so many weeks from this one (or before it). */
    LocalDate inWeeks(int weeks, DayOfWeek weekday) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(weekday));
    }

    LocalDate workingDaysAfter(LocalDate day, int workingDays) {
        return this.workingDays.after(day, workingDays);
    }

    private boolean isSchoolDay(LocalDate day) {
        return workingDays.isWorkingDay(day) && !isHoliday(day);
    }

    private boolean isHoliday(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        boolean summer = !date.isBefore(SUMMER) && date.isBefore(AUTUMN);
        boolean christmas = !date.isBefore(CHRISTMAS) || !date.isAfter(NEW_YEAR);
        return summer || christmas || workingDays.holidays().contains(day);
    }
}
