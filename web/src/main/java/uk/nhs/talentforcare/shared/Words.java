package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.toolkit.MediaTypes;

/** How dates, times, sizes and numbers are written for people: "12 March 2027", "2:30pm", "1.2 MB". */
@Named("words")
@ApplicationScoped
public class Words {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h", Locale.UK);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("h:mm", Locale.UK);
    private static final int KILO = 1000;

    /** "12 March 2027"; an instant's date is the one in London. */
    public String date(TemporalAccessor date) {
        if (date == null) {
            return "";
        }
        return DATE.format(date instanceof Instant instant ? instant.atZone(LondonTime.ZONE) : date);
    }

    /** "March 2027". */
    public String month(TemporalAccessor date) {
        return date == null ? "" : MONTH.format(date);
    }

    /** "Friday 12 March 2027", in London. */
    public String day(Instant instant) {
        return instant == null ? "" : DAY.format(instant.atZone(LondonTime.ZONE));
    }

    /** "2:30pm", "3pm", "midday", "midnight", in London. */
    public String time(Instant instant) {
        return instant == null ? "" : time(instant.atZone(LondonTime.ZONE).toLocalTime());
    }

    /** "Friday 12 March 2027, 2:30pm", in London. */
    public String dateTime(Instant instant) {
        return instant == null ? "" : day(instant) + ", " + time(instant);
    }

    /** The machine-readable date for a time element. */
    public String iso(Instant instant) {
        return instant == null
                ? ""
                : ZonedDateTime.ofInstant(instant, LondonTime.ZONE)
                        .toOffsetDateTime()
                        .toString();
    }

    /** What people call files of a type: "PDF", "Word document". */
    public String fileType(String mediaType) {
        return MediaTypes.label(mediaType);
    }

    /** "850 bytes", "12 KB", "1.2 MB": thousands, as shops and browsers count. */
    public String bytes(long bytes) {
        if (bytes < KILO) {
            return plural(bytes, "byte", "bytes");
        }
        if (bytes < KILO * KILO) {
            return Math.round(bytes / (double) KILO) + " KB";
        }
        double millions = bytes / (double) (KILO * KILO);
        return millions < 10 ? String.format(Locale.UK, "%.1f MB", millions) : Math.round(millions) + " MB";
    }

    /** "1,234". */
    public String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** "1 talk", "1,234 talks". */
    public String plural(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** "4.3 miles", "25 miles"; under one mile "less than a mile". */
    public String miles(Double miles) {
        if (miles == null) {
            return "";
        }
        if (miles < 1) {
            return "less than a mile";
        }
        String figure = miles < 10 ? String.format(Locale.UK, "%.1f", miles) : String.valueOf(Math.round(miles));
        return figure.replace(".0", "") + (figure.equals("1.0") ? " mile" : " miles");
    }

    /** The pillar's name; unknown names come back as they are. */
    public String pillar(Object pillar) {
        for (Pillar known : Pillar.values()) {
            if (known.name().equals(String.valueOf(pillar))) {
                return known.label();
            }
        }
        return String.valueOf(pillar);
    }

    /** A constant's name as it stands in addresses and style names: {@code GET_IN} gives {@code get-in}. */
    public String code(Object constant) {
        return String.valueOf(constant).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** With a capital first letter. */
    public String capital(String text) {
        return text == null || text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    private static String time(LocalTime time) {
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        if (time.equals(LocalTime.NOON)) {
            return "midday";
        }
        String half = time.getHour() < 12 ? "am" : "pm";
        return (time.getMinute() == 0 ? HOUR : MINUTES).format(time) + half;
    }
}
