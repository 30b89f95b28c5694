package uk.nhs.talentforcare.demo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * What a person wants to see of a calendar entry. It reads what a calendar program would read, line by line, and forgives
 * everything.
 *
 * @param method REQUEST, CANCEL or what else it says, or empty
 * @param starts when the first event starts, or {@code null}
 * @param sequence how often it was changed, as it says
 */
public record CalendarGlance(
        String method,
        String summary,
        String location,
        String description,
        String status,
        String uid,
        String sequence,
        Instant starts,
        Instant ends) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    /** Reads the first event of a calendar object (RFC 5545). */
    public static CalendarGlance of(String calendar) {
        String[] lines = calendar.replaceAll("\r?\n[ \t]", "").split("\r?\n");
        Map<String, String> event = new HashMap<>();
        Map<String, String> zones = new HashMap<>();
        String method = "";
        boolean inEvent = false;
        for (String line : lines) {
            int colon = valueAt(line);
            String[] name = line.substring(0, colon).split(";");
            String value = line.substring(Math.min(line.length(), colon + 1));
            String property = name[0].toUpperCase(Locale.ROOT);
            if (line.equalsIgnoreCase("BEGIN:VEVENT")) {
                inEvent = true;
            } else if (line.equalsIgnoreCase("END:VEVENT")) {
                break;
            } else if (property.equals("METHOD")) {
                method = value;
            } else if (inEvent && event.putIfAbsent(property, value) == null) {
                zones.put(property, zone(name));
            }
        }
        return new CalendarGlance(
                method,
                words(event.get("SUMMARY")),
                words(event.get("LOCATION")),
                words(event.get("DESCRIPTION")),
                words(event.get("STATUS")),
                words(event.get("UID")),
                words(event.get("SEQUENCE")),
                instant(event.get("DTSTART"), zones.get("DTSTART")),
                instant(event.get("DTEND"), zones.get("DTEND")));
    }

    /** The colon before the value; one between double quotes belongs to a parameter. */
    private static int valueAt(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ':' && !quoted) {
                return i;
            }
        }
        return line.length();
    }

    private static String zone(String[] parameters) {
        for (String parameter : parameters) {
            if (parameter.toUpperCase(Locale.ROOT).startsWith("TZID=")) {
                return parameter.substring(5).replace("\"", "");
            }
        }
        return "";
    }

    private static String words(String value) {
        return value == null
                ? ""
                : value.replaceAll("\\\\[nN]", "\n")
                        .replaceAll("\\\\([,;\\\\])", "$1")
                        .strip();
    }

    private static Instant instant(String value, String zone) {
        if (value == null) {
            return null;
        }
        try {
            if (value.length() == 8) {
                return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE)
                        .atStartOfDay(LondonTime.ZONE)
                        .toInstant();
            }
            if (value.endsWith("Z")) {
                return LocalDateTime.parse(value.substring(0, value.length() - 1), LOCAL)
                        .toInstant(ZoneOffset.UTC);
            }
            return LocalDateTime.parse(value, LOCAL)
                    .atZone(zone.isEmpty() ? LondonTime.ZONE : ZoneId.of(zone))
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
