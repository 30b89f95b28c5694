package uk.nhs.talentforcare.waiting;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.AccountRole;
import uk.nhs.talentforcare.account.UserRepository;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * The one mechanism of every queue: a feature opens an item in the transaction in which somebody begins to wait, and
 * closes it when they have heard. Who holds it, reminders, escalation and the sentence for whoever waits come by
 * themselves.
 */
@Stateless
public class WorkQueue {

    private static final int MOST = 200;

    /** Whoever has these decides about a person, and reads their name on its page. Of concerns nothing is told here. */
    private static final Set<WorkKind> ABOUT_PEOPLE =
            Set.of(WorkKind.MEMBERSHIP_REQUEST, WorkKind.AMBASSADOR_APPLICATION, WorkKind.AMBASSADOR_EMPLOYER);

    @Inject
    private WorkItemRepository items;

    @Inject
    private WorkHolders holders;

    @Inject
    private WorkLetters letters;

    @Inject
    private AccountRepository accounts;

    @Inject
    private UserRepository users;

    @Inject
    private AwayRepository away;

    @Inject
    private HolidayRepository holidays;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** As {@link #open(NewWork)}, for work that nobody with an account waits for. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public WorkItem open(WorkKind kind, String subjectType, long subjectId, Long organisationId, String localAreaCode) {
        return open(NewWork.of(kind, subjectType, subjectId).belongingTo(organisationId, localAreaCode));
    }

    /**
     * Lets somebody have a piece of work and tells them; where nobody is there the next level has it at once. Opening
     * what is open already changes nothing.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public WorkItem open(NewWork work) {
        Optional<WorkItem> known = items.findOpen(work.kind(), work.subjectId());
        if (known.isPresent()) {
            return known.get();
        }
        Instant now = clock.instant();
        LocalDate today = LondonTime.today(now);
        WorkItem item = new WorkItem(
                work,
                now,
                new WorkClock(holidays)
                        .days(work)
                        .after(
                                work.since() == null ? today : work.since(),
                                work.kind().days()));
        while (item.ownerId().isEmpty()
                && item.level() != WorkLevel.NATIONAL
                && holders.at(item, item.level(), today).isEmpty()) {
            item.passOn();
        }
        items.add(item);
        if (item.ownerId().isEmpty()) {
            letters.given(item, holders.of(item, today));
        }
        return item;
    }

    /** It is done; nothing happens if it was not open. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void close(WorkKind kind, long subjectId) {
        items.findOpen(kind, subjectId).ifPresent(item -> item.close(clock.instant()));
    }

    /**
     * One of those who hold it makes it their own, so that colleagues know.
     *
     * @throws NotFound unless it is open and theirs to take
     * @throws Conflict if a colleague who is there has it already
     */
    public void take(Actor actor, long itemId) {
        WorkItem item = items.lock(itemId)
                .filter(open -> open.closedAt().isEmpty())
                .orElseThrow(() -> new NotFound("work item " + itemId));
        if (!mayHold(actor, item)) {
            throw new NotFound("work item " + itemId + " for account " + actor.accountId());
        }
        LocalDate today = LondonTime.today(clock.instant());
        Long owner = item.ownerId().filter(other -> other != actor.accountId()).orElse(null);
        if (owner != null) {
            holders.of(item, today).stream()
                    .filter(there -> there.id().equals(owner))
                    .findFirst()
                    .ifPresent(there -> {
                        throw new Conflict(there.fullName()
                                + " has just taken this. If you want to do it instead, ask them to hand it over");
                    });
        }
        item.take(actor.accountId());
        audit.record(actor, "take-work", "work-item", itemId, null, item.level());
    }

    /**
     * What somebody took is everybody's again who holds it, because they no longer may, or are kept out. The caller has
     * checked the permission.
     */
    @ForServices
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void handBackAll(Actor by, long accountId) {
        for (WorkItem item : items.takenBy(accountId)) {
            item.handBack();
            audit.record(by, "hand-back-work", "work-item", item.id(), item.level(), item.level());
        }
    }

    /** What somebody who waits for this is told; empty when nothing is open. */
    public Optional<Promise> promise(WorkKind kind, long subjectId) {
        LocalDate today = LondonTime.today(clock.instant());
        return items.findOpen(kind, subjectId).map(item -> {
            List<Account> have = holders.of(item, today);
            return new Promise(
                    holders.named(item, have),
                    holders.several(item, have),
                    item.promisedOn(),
                    item.dueOn(),
                    item.late(today),
                    today.isAfter(item.dueOn()));
        });
    }

    /** What waits for this person by their roles or because they took it, oldest first. */
    public List<DueWork> waitingFor(Actor actor) {
        LocalDate today = LondonTime.today(clock.instant());
        List<WorkItemRepository.OpenWork> waiting = accounts.find(actor.accountId())
                .map(account -> items.openFor(account.id(), held(account, actor, today), MOST))
                .orElse(List.of());
        Map<Long, String> names = users.names(waiting.stream()
                .map(WorkItemRepository.OpenWork::item)
                .filter(item -> ABOUT_PEOPLE.contains(item.kind()))
                .flatMap(item -> item.waitingAccountId().stream())
                .collect(Collectors.toSet()));
        return waiting.stream().map(open -> due(open, names, actor, today)).toList();
    }

    /** How many items are late, for those who operate the platform. */
    public long late() {
        return items.countLate(LondonTime.today(clock.instant()));
    }

    /** How many items are open. */
    public long open() {
        return items.countOpen();
    }

    private boolean mayHold(Actor actor, WorkItem item) {
        LocalDate today = LondonTime.today(clock.instant());
        return accounts.find(actor.accountId())
                .map(account -> items.openFor(account.id(), held(account, actor, today), Integer.MAX_VALUE).stream()
                        .anyMatch(open -> open.item().id().equals(item.id())))
                .orElse(false);
    }

    /**
     * What somebody holds, and what those hold who are away and pass their work to them, as far as they may do it. A role
     * that lies still until a second factor is shown holds nothing.
     */
    private List<WorkItemRepository.Held> held(Account account, Actor actor, LocalDate today) {
        List<AccountRole> usable = account.roles().stream()
                .filter(role -> actor.roles()
                        .contains(new Actor.Grant(
                                role.role(),
                                role.organisationId().orElse(null),
                                role.localAreaCode().orElse(null))))
                .toList();
        Stream<AccountRole> passed = away.passingTo(account.id(), today).stream()
                .map(accounts::find)
                .flatMap(Optional::stream)
                .filter(absent -> !absent.suspended())
                .flatMap(absent -> absent.roles().stream())
                .filter(role -> usable.stream().anyMatch(own -> covers(own, role)));
        return Stream.concat(usable.stream(), passed)
                .map(role -> new WorkItemRepository.Held(
                        role.role(),
                        role.organisationId().orElse(null),
                        role.localAreaCode().orElse(null),
                        role.deputy()))
                .toList();
    }

    /** The same role for the same place, or for everything. */
    private static boolean covers(AccountRole own, AccountRole other) {
        return own.role() == other.role()
                && (own.organisationId().isEmpty() || own.organisationId().equals(other.organisationId()))
                && (own.localAreaCode().isEmpty() || own.localAreaCode().equals(other.localAreaCode()));
    }

    private static DueWork due(
            WorkItemRepository.OpenWork open, Map<Long, String> names, Actor actor, LocalDate today) {
        WorkItem item = open.item();
        boolean mine =
                item.ownerId().filter(owner -> owner == actor.accountId()).isPresent();
        return new DueWork(
                item.id(),
                item.kind().label(),
                ABOUT_PEOPLE.contains(item.kind())
                        ? item.waitingAccountId().map(names::get).orElse("")
                        : "",
                open.where(),
                item.kind().path(item.subjectId()),
                item.dueOn(),
                DueWork.daysLate(item.promisedOn(), today),
                mine ? "You" : open.owner(),
                mine);
    }
}
