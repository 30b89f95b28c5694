package uk.nhs.talentforcare.savedsearch;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import uk.nhs.talentforcare.shared.LondonTime;

/** How often somebody is told of what is new. */
public enum Rhythm {
    DAILY("Every day that there is something new"),
    WEEKLY("Once a week, on Monday, if there is something new");

    /** In the morning, in London, before most people begin. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final String label;

    Rhythm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The next morning that is this rhythm's, after a moment. */
    public Instant next(Instant after) {
        ZonedDateTime now = after.atZone(LondonTime.ZONE);
        ZonedDateTime morning = now.toLocalDate().atTime(MORNING).atZone(LondonTime.ZONE);
        if (this == WEEKLY) {
            morning = morning.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        }
        if (!morning.isAfter(now)) {
            morning = this == WEEKLY ? morning.plusWeeks(1) : morning.plusDays(1);
        }
        return morning.toInstant();
    }
}
