package uk.nhs.talentforcare.booking;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.nhs.talentforcare.shared.LondonTime;

/** A month of a diary, in weeks from Monday to Sunday. */
public final class DiaryMonth {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final int FARTHEST_MONTHS = 36;

    private final YearMonth month;
    private final LocalDate today;
    private final List<DiaryLine> lines;

    /** A day. @param number of the month, empty for days of the months around */
    public record Day(String number, boolean today, List<DiaryLine> lines) {}

    DiaryMonth(YearMonth month, LocalDate today, List<DiaryLine> lines) {
        this.month = month;
        this.today = today;
        this.lines = List.copyOf(lines);
    }

    /** The month that an address names, such as 2027-03; this month if it names none, or one far away. */
    static YearMonth named(String text, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        try {
            YearMonth named = YearMonth.parse(text);
            boolean near = !named.isBefore(now.minusMonths(FARTHEST_MONTHS))
                    && !named.isAfter(now.plusMonths(FARTHEST_MONTHS));
            return near ? named : now;
        } catch (DateTimeException e) {
            return now;
        }
    }

    /** Such as "March 2027". */
    public String name() {
        return NAME.format(month);
    }

    /** The month before, as an address names it. */
    public String before() {
        return month.minusMonths(1).toString();
    }

    /** The month after, as an address names it. */
    public String after() {
        return month.plusMonths(1).toString();
    }

    /** Such as "February 2027". */
    public String nameBefore() {
        return NAME.format(month.minusMonths(1));
    }

    /** Such as "April 2027". */
    public String nameAfter() {
        return NAME.format(month.plusMonths(1));
    }

    /** Whether no talk is in it. */
    public boolean free() {
        return weeks().stream()
                .flatMap(List::stream)
                .allMatch(day -> day.lines().isEmpty());
    }

    /** Seven days each. */
    public List<List<Day>> weeks() {
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(first, monday -> !monday.isAfter(month.atEndOfMonth()), monday -> monday.plusWeeks(1))
                .map(monday -> Stream.iterate(monday, day -> day.plusDays(1))
                        .limit(DayOfWeek.values().length)
                        .map(this::day)
                        .toList())
                .toList();
    }

    private Day day(LocalDate day) {
        if (!YearMonth.from(day).equals(month)) {
            return new Day("", false, List.of());
        }
        return new Day(
                Integer.toString(day.getDayOfMonth()),
                day.equals(today),
                lines.stream()
                        .filter(line ->
                                LondonTime.today(line.booking().startsAt()).equals(day))
                        .toList());
    }
}
