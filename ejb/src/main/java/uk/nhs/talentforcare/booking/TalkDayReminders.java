package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Reminds both sides of a confirmed talk 7 days and 1 day before it, one talk a transaction. Each holds the talk's row and
 * looks again, and a unique key says that it was done: several nodes may do it at once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TalkDayReminders {

    @Inject
    private TalkReminderRepository reminders;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private BookingRepository bookings;

    @Inject
    private DayReminderLetters letters;

    @Inject
    private Clock clock;

    /** Talks of which people are to be reminded, after a number. */
    public List<Long> due(ReminderKind kind, long after, int most) {
        return reminders.unsent(kind, clock.instant()).after(after, most);
    }

    /** Reminds both sides; whoever has just confirmed needs no reminder. */
    public void remind(ReminderKind kind, long talkId) {
        Instant now = clock.instant();
        talks.lock(talkId)
                .filter(talk -> talk.state() == TalkState.CONFIRMED)
                .flatMap(bookings::liveOf)
                .filter(booking -> kind.dueAt(booking.time(), now))
                .filter(booking -> booking.confirmedAt()
                        .filter(at -> at.isBefore(kind.dueAt(booking.time())))
                        .isPresent())
                .filter(booking -> !reminders.sent(booking, kind))
                .ifPresent(booking -> {
                    reminders.add(new TalkReminder(booking, kind, now));
                    letters.remind(booking.talk(), booking, kind);
                });
    }
}
