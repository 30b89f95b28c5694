package uk.nhs.talentforcare.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes days and times the way the service manual of the NHS does, by the clock on the wall in England. */
public final class LondonTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(":mm", Locale.UK);

    private LondonTime() {}

    /** Such as "12 March 2027". */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** Such as "Friday 12 March 2027". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as "Friday 12 March 2027". */
    public static String day(Instant instant) {
        return DAY.format(instant.atZone(ZONE));
    }

    /** Such as "2:30pm", "9am", "midday". */
    public static String time(Instant instant) {
        ZonedDateTime wall = instant.atZone(ZONE);
        if (wall.getMinute() == 0 && wall.getHour() % 12 == 0) {
            return wall.getHour() == 0 ? "midnight" : "midday";
        }
        String minutes = wall.getMinute() == 0 ? "" : MINUTE.format(wall);
        return HOUR.format(wall) + minutes + (wall.getHour() < 12 ? "am" : "pm");
    }

    /** Such as "Friday 12 March 2027, 2:30pm". */
    public static String at(Instant instant) {
        return day(instant) + ", " + time(instant);
    }

    /** The day that a clock on the wall in England shows. */
    public static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }
}
