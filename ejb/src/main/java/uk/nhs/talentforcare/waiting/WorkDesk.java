package uk.nhs.talentforcare.waiting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/** Lets those who hold a piece of work see who has it, and whoever took it give it away again. */
@Stateless
public class WorkDesk {

    @Inject
    private WorkItemRepository items;

    @Inject
    private WorkHolders holders;

    @Inject
    private WorkLetters letters;

    @Inject
    private WorkQueue queue;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * A piece of work.
     *
     * @param colleagues those to whom it can be handed over; none unless the person who looks has taken it
     */
    public record View(DueWork work, List<Colleague> colleagues) {}

    /** Somebody else who holds it and is there. */
    public record Colleague(long accountId, String name) {}

    /** @throws NotFound unless it is open and waits for this person */
    public View view(Actor actor, long itemId) {
        DueWork work = queue.waitingFor(actor).stream()
                .filter(due -> due.id() == itemId)
                .findFirst()
                .orElseThrow(() -> new NotFound("work item " + itemId + " for account " + actor.accountId()));
        WorkItem item = items.find(itemId).orElseThrow(() -> new NotFound("work item " + itemId));
        return new View(
                work,
                work.mine()
                        ? colleagues(actor, item).stream()
                                .map(one -> new Colleague(one.id(), one.fullName()))
                                .toList()
                        : List.of());
    }

    /**
     * Makes it everybody's again who holds it.
     *
     * @throws NotFound unless this person has taken it
     */
    public void handBack(Actor actor, long itemId) {
        WorkItem item = own(actor, itemId);
        item.handBack();
        audit.record(actor, "hand-back-work", "work-item", itemId, item.level(), item.level());
    }

    /**
     * Gives it to a colleague, who is told.
     *
     * @throws NotFound unless this person has taken it
     * @throws Invalid unless the colleague holds it too and is there
     */
    public void handOver(Actor actor, long itemId, long colleagueId) {
        WorkItem item = own(actor, itemId);
        Account colleague = colleagues(actor, item).stream()
                .filter(one -> one.id() == colleagueId)
                .findFirst()
                .orElseThrow(() -> new Invalid("colleague", "Choose somebody from the list"));
        item.take(colleagueId);
        letters.handedOver(item, accounts.find(actor.accountId()).orElseThrow(), colleague, clock.instant());
        audit.record(actor, "hand-over-work", "work-item", itemId, actor.accountId(), colleagueId);
    }

    private WorkItem own(Actor actor, long itemId) {
        return items.lock(itemId)
                .filter(item -> actor.signedIn() && item.closedAt().isEmpty())
                .filter(item -> item.ownerId()
                        .filter(owner -> owner == actor.accountId())
                        .isPresent())
                .orElseThrow(() -> new NotFound("work item " + itemId + " of account " + actor.accountId()));
    }

    private List<Account> colleagues(Actor actor, WorkItem item) {
        LocalDate today = LondonTime.today(clock.instant());
        return holders.at(item, item.level(), today).stream()
                .filter(one -> one.id() != actor.accountId())
                .toList();
    }
}
