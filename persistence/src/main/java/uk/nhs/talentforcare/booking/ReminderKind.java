package uk.nhs.talentforcare.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import uk.nhs.talentforcare.shared.LondonTime;

/** Reminders of a confirmed talk, each on the morning of its day, in England. */
public enum ReminderKind {
    WEEK(7),
    DAY(1);

    /** Nobody is written to at night. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final int days;

    ReminderKind(int days) {
        this.days = days;
    }

    /** Days before the talk. */
    public int days() {
        return days;
    }

    /** When both sides are to be reminded of a talk at a time. */
    public Instant dueAt(TalkTime time) {
        return LondonTime.today(time.startsAt())
                .minusDays(days)
                .atTime(MORNING)
                .atZone(LondonTime.ZONE)
                .toInstant();
    }

    /** Whether it is time for it at a moment: since {@link #dueAt}, until the next one is due or the talk begins. */
    public boolean dueAt(TalkTime time, Instant moment) {
        Instant ends = this == WEEK ? DAY.dueAt(time) : time.startsAt();
        return !moment.isBefore(dueAt(time)) && moment.isBefore(ends);
    }

    /** The last day of whose talks this has been due by a moment. */
    public LocalDate lastDay(Instant moment) {
        LocalDate today = LondonTime.today(moment);
        boolean morning = !moment.atZone(LondonTime.ZONE).toLocalTime().isBefore(MORNING);
        return today.plusDays(morning ? days : days - 1L);
    }
}
