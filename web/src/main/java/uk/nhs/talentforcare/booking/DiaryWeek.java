package uk.nhs.talentforcare.booking;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.nhs.talentforcare.shared.LondonTime;

/** A week of a diary, from Monday to Sunday. */
public final class DiaryWeek {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final int FARTHEST_WEEKS = 156;

    private final LocalDate monday;
    private final LocalDate today;
    private final List<DiaryLine> lines;

    /** A day with its talks, the earliest first. */
    public record Day(LocalDate date, boolean today, List<DiaryLine> lines) {

        /** Such as "Monday 8 March". */
        public String name() {
            return NAME.format(date);
        }
    }

    DiaryWeek(LocalDate monday, LocalDate today, List<DiaryLine> lines) {
        this.monday = monday;
        this.today = today;
        this.lines = List.copyOf(lines);
    }

    /** The Monday of the week with the day that an address names; of this week if it names none, or one far away. */
    static LocalDate named(String text, LocalDate today) {
        LocalDate now = mondayOf(today);
        try {
            LocalDate named = mondayOf(LocalDate.parse(text));
            boolean near =
                    !named.isBefore(now.minusWeeks(FARTHEST_WEEKS)) && !named.isAfter(now.plusWeeks(FARTHEST_WEEKS));
            return near ? named : now;
        } catch (DateTimeException e) {
            return now;
        }
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public LocalDate monday() {
        return monday;
    }

    /** The week before, as an address names it. */
    public String before() {
        return monday.minusWeeks(1).toString();
    }

    /** The week after, as an address names it. */
    public String after() {
        return monday.plusWeeks(1).toString();
    }

    /** Monday to Sunday. */
    public List<Day> days() {
        return Stream.iterate(monday, day -> day.plusDays(1))
                .limit(DayOfWeek.values().length)
                .map(day -> new Day(
                        day,
                        day.equals(today),
                        lines.stream()
                                .filter(line -> LondonTime.today(line.booking().startsAt())
                                        .equals(day))
                                .toList()))
                .toList();
    }
}
