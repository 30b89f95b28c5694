package uk.nhs.talentforcare.ambassador;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When an ambassador can be asked for a talk, by days and hours as the clock in England shows them.
 *
 * @param windows hours in which they could be out, travel included, by weekday; only for {@link Kind#WINDOWS}
 * @param rota only for {@link Kind#ROTA}
 * @param noticeDays days between asking and the talk, 0 to 90
 * @param mostATerm talks a term, 1 to 30; none if they set no limit
 * @param absences days on which they cannot
 */
public record Availability(
        Kind kind,
        Map<DayOfWeek, Window> windows,
        Optional<Rota> rota,
        int noticeDays,
        Optional<Integer> mostATerm,
        List<Absence> absences) {

    /** The longest notice, in days. */
    public static final int LONGEST_NOTICE = 90;

    /** The highest limit of talks a term. */
    public static final int HIGHEST_LIMIT = 30;

    /** What holds for somebody who has said nothing: ask. */
    public static final Availability ASK_ME =
            new Availability(Kind.ASK, Map.of(), Optional.empty(), 0, Optional.empty(), List.of());

    public Availability {
        windows = Map.copyOf(windows);
        absences = List.copyOf(absences);
        if (noticeDays < 0 || noticeDays > LONGEST_NOTICE) {
            throw new IllegalArgumentException("Notice is 0 to " + LONGEST_NOTICE + " days");
        }
        if (mostATerm.isPresent() && (mostATerm.get() < 1 || mostATerm.get() > HIGHEST_LIMIT)) {
            throw new IllegalArgumentException("A limit is 1 to " + HIGHEST_LIMIT + " talks a term");
        }
        if (kind == Kind.ROTA && rota.isEmpty()) {
            throw new IllegalArgumentException("A rota has days on and days off");
        }
    }

    /** How the days are told. */
    public enum Kind {
        ASK("Ask me about any time"),
        WINDOWS("Certain hours each week"),
        ROTA("A rota that repeats, such as 4 days on and 4 off");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Hours of a day. @param to after {@code from} */
    public record Window(LocalTime from, LocalTime to) {
        public Window {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("Hours end after they begin");
            }
        }
    }

    /**
     * Days at work and days off that repeat.
     *
     * @param on days at work, 1 to 28
     * @param off days off, 1 to 28
     * @param firstDay a day that is the first at work
     * @param talksOnDaysOff whether talks are given on days off, otherwise on days at work
     */
    public record Rota(int on, int off, LocalDate firstDay, boolean talksOnDaysOff) {

        /** The most days on, or off, in a row. */
        public static final int LONGEST = 28;

        public Rota {
            if (on < 1 || on > LONGEST || off < 1 || off > LONGEST) {
                throw new IllegalArgumentException("Days on and days off are 1 to " + LONGEST);
            }
        }

        /** Whether a day is one on which talks are given. */
        public boolean suits(LocalDate day) {
            long place = Math.floorMod(ChronoUnit.DAYS.between(firstDay, day), (long) on + off);
            return place < on != talksOnDaysOff;
        }
    }

    /** Days away, the last one included. */
    public record Absence(long id, LocalDate firstDay, LocalDate lastDay) {
        boolean covers(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    /** Whether a day is one of those on which they cannot. */
    public boolean awayOn(LocalDate day) {
        return absences.stream().anyMatch(away -> away.covers(day));
    }

    /**
     * Whether they can be asked for a talk; the limit a term is the caller's to count.
     *
     * @param out when they set out for it, on {@code day}
     * @param back when they are back, on the same day
     * @param today the day on which they are asked
     */
    public boolean suits(LocalDate day, LocalTime out, LocalTime back, LocalDate today) {
        if (day.isBefore(today.plusDays(noticeDays)) || awayOn(day)) {
            return false;
        }
        return switch (kind) {
            case ASK -> true;
            case WINDOWS -> {
                Window window = windows.get(day.getDayOfWeek());
                yield window != null && !out.isBefore(window.from()) && !back.isAfter(window.to());
            }
            case ROTA -> rota.orElseThrow().suits(day);
        };
    }
}
