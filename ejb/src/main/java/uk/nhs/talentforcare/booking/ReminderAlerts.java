package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.TimedWork;
import uk.nhs.talentforcare.shared.Timers;
import uk.nhs.talentforcare.waiting.NewWork;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/** Tells administrators that reminders about talks were not sent, by letter and in their workspace, until they are. */
@Stateless
public class ReminderAlerts {

    /** There is one such notice for the whole platform. */
    private static final long ALL = 1;

    @Inject
    private LateReminders late;

    @Inject
    private WorkQueue work;

    @Inject
    private Permissions permissions;

    @Inject
    private Timers timers;

    @Inject
    private Clock clock;

    /**
     * How it stands now.
     *
     * @param lastLook when this node last did everything that is due for talks, or when it started
     */
    public record Standing(LateReminders.Count late, Instant lastLook) {}

    /** Opens the notice when something is late, and closes it when nothing is any more. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void look() {
        if (late.count(clock.instant()).all() > 0) {
            work.open(NewWork.of(WorkKind.REMINDERS_LATE, "talk-reminders", ALL));
        } else {
            work.close(WorkKind.REMINDERS_LATE, ALL);
        }
    }

    /** What is late, for an administrator. */
    public Standing standing(Actor actor) {
        permissions.require(actor, Permission.LOOK_AFTER_TIMERS);
        Instant now = clock.instant();
        return new Standing(late.count(now), now.minusSeconds(timers.secondsSinceSuccess(TimedWork.TALKS)));
    }
}
