package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Counts reminders that people should have had and have not, from the dates in the database alone. */
@Dependent
public class LateReminders {

    /** What is due is looked for every five minutes; after this, something is wrong. */
    public static final Duration GRACE = Duration.ofHours(1);

    @Inject
    private TalkReminderRepository reminders;

    @Inject
    private TalkDues dues;

    /**
     * How many were not sent in time.
     *
     * @param week a week before a talk
     * @param day the day before
     * @param outcome asking the school what happened
     */
    public record Count(long week, long day, long outcome) {

        public long all() {
            return week + day + outcome;
        }
    }

    /** What was due more than {@link #GRACE} before a moment and has not been sent. */
    public Count count(Instant now) {
        Instant moment = now.minus(GRACE);
        return new Count(
                unsent(ReminderKind.WEEK, moment),
                unsent(ReminderKind.DAY, moment),
                dues.unasked(moment).count());
    }

    private long unsent(ReminderKind kind, Instant moment) {
        return reminders.unsent(kind, moment).waitingSince("confirmedAt").stream()
                .filter(talk -> kind.dueAt(talk.time(), moment))
                .filter(talk -> talk.since().isBefore(kind.dueAt(talk.time())))
                .count();
    }
}
