package uk.nhs.talentforcare.waiting;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.WorkingDays;

/**
 * What time does to work that waits, one item a transaction. Each holds the item's row and looks again, so that several
 * nodes may do it at once; what is due is found from dates, so that nothing is lost while no node runs.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WorkSteps {

    private static final int MOST = 100_000;

    @Inject
    private WorkItemRepository items;

    @Inject
    private WorkHolders holders;

    @Inject
    private WorkLetters letters;

    @Inject
    private WorkQueue queue;

    @Inject
    private HolidayRepository holidays;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Every open item, the earliest due first; none on a day on which nobody works. */
    public List<Long> open() {
        LocalDate today = LondonTime.today(clock.instant());
        return holidays.workingDays().isWorkingDay(today) ? items.openIds(MOST) : List.of();
    }

    /** Passes on what nobody is there for, reminds the working day before, escalates what is late. */
    public void look(long itemId) {
        items.lock(itemId).filter(item -> item.closedAt().isEmpty()).ifPresent(this::look);
    }

    private void look(WorkItem item) {
        Instant now = clock.instant();
        LocalDate today = LondonTime.today(now);
        WorkingDays days = new WorkClock(holidays).days(item);
        if (!days.isWorkingDay(today)) {
            return;
        }
        if (today.isAfter(item.dueOn())) {
            escalate(item, days.after(today, item.kind().moreDays()), now, today);
        } else if (item.level() != WorkLevel.NATIONAL && holders.of(item, today).isEmpty()) {
            passOn(item, today);
        } else if (item.remindedAt().isEmpty() && !today.isBefore(days.before(item.dueOn(), 1))) {
            item.reminded(now);
            letters.remind(item, holders.of(item, today));
        }
    }

    private void passOn(WorkItem item, LocalDate today) {
        WorkLevel before = item.level();
        while (item.level() != WorkLevel.NATIONAL && holders.of(item, today).isEmpty()) {
            item.passOn();
        }
        letters.passedOn(item, holders.of(item, today));
        audit.record(Actor.SYSTEM, "pass-work-on", "work-item", item.id(), before, item.level());
    }

    private void escalate(WorkItem item, LocalDate newDueOn, Instant now, LocalDate today) {
        WorkLevel before = item.level();
        List<Account> had = holders.of(item, today);
        item.escalate(newDueOn, now);
        while (item.level() != WorkLevel.NATIONAL
                && holders.at(item, item.level(), today).isEmpty()) {
            item.passOn();
        }
        letters.escalated(
                item,
                had,
                holders.of(item, today),
                queue.promise(item.kind(), item.subjectId()).orElseThrow());
        audit.record(Actor.SYSTEM, "escalate-work", "work-item", item.id(), before, item.level());
    }
}
