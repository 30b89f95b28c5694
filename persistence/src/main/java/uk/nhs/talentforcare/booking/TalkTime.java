package uk.nhs.talentforcare.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.Stream;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * When a talk is held: an instant, kept in UTC, and a length. Schools live by the clock on the wall, so it is made from,
 * and shown in, Europe/London.
 *
 * @param startsAt the start, to the minute
 * @param minutes the length, 15 to 240
 */
public record TalkTime(Instant startsAt, int minutes) implements Comparable<TalkTime> {

    /** The length when nobody says otherwise. */
    public static final int USUAL_MINUTES = 60;

    /** An ambassador's diary is kept in steps of this. */
    public static final Duration STEP = Duration.ofMinutes(15);

    /** No talk lasts longer. */
    public static final Duration LONGEST = Duration.ofHours(4);

    private static final LocalTime EARLIEST = LocalTime.of(7, 0);
    private static final LocalTime LATEST = LocalTime.of(21, 0);

    /** @throws IllegalArgumentException if the length or the start is out of range */
    public TalkTime {
        if (minutes < 15 || minutes > LONGEST.toMinutes()) {
            throw new IllegalArgumentException("A talk lasts 15 minutes to 4 hours");
        }
        if (startsAt.getEpochSecond() % 60 != 0 || startsAt.getNano() != 0) {
            throw new IllegalArgumentException("A talk starts on the minute");
        }
    }

    /**
     * The time that a clock on the wall shows in England.
     *
     * @throws IllegalArgumentException with a sentence for the person who typed it: the clock never shows this time (it
     *     goes forward over it in March), shows it twice (October), or it is at night
     */
    public static TalkTime onTheWall(LocalDate day, LocalTime start, int minutes) {
        LocalDateTime wall = LocalDateTime.of(day, start);
        ZoneRules rules = LondonTime.ZONE.getRules();
        int offsets = rules.getValidOffsets(wall).size();
        if (offsets == 0) {
            throw new IllegalArgumentException("The clocks go forward then, so there is no such time. Choose another");
        }
        if (offsets > 1) {
            throw new IllegalArgumentException("The clocks go back then, so that time comes twice. Choose another");
        }
        if (!inTheDay(start, minutes)) {
            throw new IllegalArgumentException("Choose a time between 7am and 9pm");
        }
        return new TalkTime(wall.atZone(LondonTime.ZONE).toInstant(), minutes);
    }

    /** Whether it is held between 7am and 9pm by the clock on the wall. */
    public boolean inTheDay() {
        return inTheDay(wallStart().toLocalTime(), minutes);
    }

    private static boolean inTheDay(LocalTime start, int minutes) {
        return !start.isBefore(EARLIEST) && start.toSecondOfDay() / 60 + minutes <= LATEST.toSecondOfDay() / 60;
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    /** The start as the clock on the wall shows it. */
    public ZonedDateTime wallStart() {
        return startsAt.atZone(LondonTime.ZONE);
    }

    /** Whether the two share a moment; one that starts when the other ends does not. */
    public boolean overlaps(TalkTime other) {
        return startsAt.isBefore(other.endsAt()) && other.startsAt.isBefore(endsAt());
    }

    /**
     * The quarters of an hour that the talk takes out of a diary, from the one in which the ambassador sets out to the
     * one in which they are back.
     *
     * @param travelMinutes kept free on either side, 0 or more
     * @return starts of the quarters, in order; never empty
     */
    public List<Instant> quarters(int travelMinutes) {
        long step = STEP.toSeconds();
        long first = Math.floorDiv(startsAt.getEpochSecond() - 60L * travelMinutes, step);
        long end = -Math.floorDiv(-(endsAt().getEpochSecond() + 60L * travelMinutes), step);
        return Stream.iterate(first, quarter -> quarter < end, quarter -> quarter + 1)
                .map(quarter -> Instant.ofEpochSecond(quarter * step))
                .toList();
    }

    @Override
    public int compareTo(TalkTime other) {
        int byStart = startsAt.compareTo(other.startsAt);
        return byStart != 0 ? byStart : Integer.compare(minutes, other.minutes);
    }
}
