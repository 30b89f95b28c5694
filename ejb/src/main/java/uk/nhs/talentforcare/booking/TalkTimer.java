package uk.nhs.talentforcare.booking;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.nhs.talentforcare.shared.Retry;
import uk.nhs.talentforcare.shared.TimedWork;
import uk.nhs.talentforcare.shared.Timers;

/** Looks every few minutes for what time has done to talks. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TalkTimer {

    private static final Logger LOG = Logger.getLogger(TalkTimer.class.getName());
    private static final int BATCH = 200;

    @Inject
    private TalkClosing closing;

    @Inject
    private TalkReminders reminders;

    @Inject
    private InvitationClosing invitations;

    @Inject
    private TalkReports reports;

    @Inject
    private TalkDayReminders days;

    @Inject
    private Timers timers;

    @Inject
    private OfferDesk offers;

    /**
     * Closes offers that have ended, offers open talks to the next best matches, asks for outcomes, reminds schools that
     * keep somebody waiting.
     */
    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void look() {
        timers.run(TimedWork.TALKS, this::lookAtAll);
    }

    private void lookAtAll() {
        boolean whole = each(closing::offersEnded, closing::lapse)
                & each(offers::unoffered, offers::offer)
                & each(closing::begun, closing::awaitOutcome)
                & each(closing::proposalsUnanswered, closing::endProposal)
                & each(invitations::unanswered, invitations::settle)
                & each(reminders::unreminded, reminders::remind)
                & each(reminders::coordinatorUncalled, reminders::callCoordinator)
                & each(reminders::standDownUntold, reminders::tellStandDown)
                & each(reminders::unasked, reminders::askForOutcome)
                & each(reports::unreported, reports::ask)
                & each(
                        (after, most) -> days.due(ReminderKind.WEEK, after, most),
                        talk -> days.remind(ReminderKind.WEEK, talk))
                & each(
                        (after, most) -> days.due(ReminderKind.DAY, after, most),
                        talk -> days.remind(ReminderKind.DAY, talk));
        if (!whole) {
            throw new IllegalStateException("Not everything that is due for talks was looked at");
        }
    }

    /** Finds some talks after a number, in order. */
    @FunctionalInterface
    interface Due {
        List<Long> after(long number, int most);
    }

    /** @return whether every talk was looked at */
    private static boolean each(Due due, LongConsumer deed) {
        try {
            long last = 0;
            List<Long> talks = due.after(last, BATCH);
            while (!talks.isEmpty()) {
                talks.forEach(talk -> deal(talk, deed));
                last = talks.get(talks.size() - 1);
                talks = due.after(last, BATCH);
            }
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "What is due for talks could not be found; trying again at the next look", e);
            return false;
        }
    }

    /** One talk that cannot be dealt with does not hold up the others; it is tried again at the next look. */
    private static void deal(long talk, LongConsumer deed) {
        try {
            Retry.onDeadlock(() -> {
                deed.accept(talk);
                return null;
            });
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Talk " + talk + " could not be dealt with; trying again at the next look", e);
        }
    }
}
