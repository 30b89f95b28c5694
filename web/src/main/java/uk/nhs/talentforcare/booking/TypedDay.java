package uk.nhs.talentforcare.booking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days and times the way people in schools type them: "12/3/2027", "Fri 12 March 2027", "2.30", "14:30", "9am". */
public final class TypedDay {

    private static final int LONGEST = 40;

    private static final List<DateTimeFormatter> DAYS = List.of(
            form("d/M/uuuu"),
            form("d/M/uu"),
            form("d MMMM uuuu"),
            form("d MMM uuuu"),
            form("d MMM uu"),
            form("uuuu-M-d"));

    private static final Pattern WEEKDAY = Pattern.compile("^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:. ]?(\\d{2}))? ?(am|pm|a\\.m\\.|p\\.m\\.)?");

    /** Without am or pm, an hour from one to six is in the afternoon: no school asks for a talk at half past two at night. */
    private static final int LAST_HOUR_OF_THE_AFTERNOON = 6;

    private TypedDay() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The day, empty if this is no day of the calendar. */
    public static Optional<LocalDate> day(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = WEEKDAY.matcher(typed.toLowerCase(Locale.UK).strip()).replaceFirst("");
        String text = plain.replaceAll("(\\d)(st|nd|rd|th)\\b", "$1").replaceAll("\\s+", " ");
        String slashed = text.matches("\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}") ? text.replaceAll("[-.]", "/") : text;
        return DAYS.stream().flatMap(form -> parsed(slashed, form).stream()).findFirst();
    }

    /** How to put right a day that cannot be read. @param otherwise what to say unless the calendar has no such day */
    static String problem(String typed, String otherwise) {
        boolean form = typed.strip().matches("\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}");
        return form ? "There is no " + typed.strip() + " in the calendar: day, month, year, like 12/3/2027" : otherwise;
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The time on the clock, empty if this is none. */
    static Optional<LocalTime> time(String typed) {
        String text = typed.toLowerCase(Locale.UK).strip();
        if (text.equals("midday") || text.equals("noon")) {
            return Optional.of(LocalTime.NOON);
        }
        Matcher form = TIME.matcher(text);
        if (text.length() > LONGEST || !form.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(form.group(1));
        int minute = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        String half = form.group(3);
        if (hour > 23 || minute > 59 || half != null && (hour == 0 || hour > 12)) {
            return Optional.empty();
        }
        boolean afternoon = half == null
                ? hour >= 1 && hour <= LAST_HOUR_OF_THE_AFTERNOON && !text.startsWith("0")
                : half.startsWith("p") && hour < 12;
        boolean midnight = half != null && half.startsWith("a") && hour == 12;
        return Optional.of(LocalTime.of(midnight ? 0 : afternoon ? hour + 12 : hour, minute));
    }
}
