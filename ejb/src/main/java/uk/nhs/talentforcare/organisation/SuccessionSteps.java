package uk.nhs.talentforcare.organisation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.organisation.SuccessionRepository.Pair;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.waiting.NewWork;
import uk.nhs.talentforcare.waiting.WorkItem;
import uk.nhs.talentforcare.waiting.WorkItemRepository;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/** The transactions of {@link Successions}, one a method. */
@ForServices
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SuccessionSteps {

    @Inject
    private SuccessionRepository successions;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private MembershipRequestRepository memberships;

    @Inject
    private AccountRepository accounts;

    @Inject
    private WorkItemRepository items;

    @Inject
    private WorkQueue work;

    @Inject
    private IndexChanges index;

    @Inject
    private Outbox outbox;

    @Inject
    private Configuration configuration;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Organisations that are no more, whose successor is known and that nothing has followed yet. */
    public List<Pair> due() {
        return successions.due(LondonTime.today(clock.instant()));
    }

    /**
     * Lets everything follow, to the end of the chain.
     *
     * @return whether it did; not if the end has closed too, and not if another node was faster
     */
    public boolean follow(Pair pair) {
        Organisation predecessor = organisations.lock(pair.predecessorId()).orElseThrow();
        long end = successions.endOf(pair.successorId());
        Organisation successor = organisations.find(end).orElseThrow();
        if (successions.followed(pair.predecessorId()).isPresent()
                || end == pair.predecessorId()
                || predecessor.status() != OrganisationStatus.CLOSED && !pair.closes()
                || successor.status() == OrganisationStatus.CLOSED) {
            return false;
        }
        Instant now = clock.instant();
        Set<Long> concerned = new HashSet<>(successions.members(pair.predecessorId()));
        concerned.addAll(successions.ambassadors(pair.predecessorId()));
        concerned.addAll(successions.bookedAt(pair.predecessorId(), now));
        memberships.ofOrganisation(pair.predecessorId()).forEach(wish -> follow(wish, successor, now));
        work.close(WorkKind.CLOSED_SCHOOL, pair.predecessorId());
        String area = successor.localAreaCode().orElse(null);
        successions.follow(new Pair(pair.predecessorId(), end, pair.closes()), area, now);
        successions.found(end).forEach((name, ids) -> ids.forEach(id -> index.changed(name, id)));
        concerned.forEach(account -> tell(account, predecessor, successor));
        audit.record(Actor.SYSTEM, "follow-successor", "organisation", pair.predecessorId(), pair.predecessorId(), end);
        return true;
    }

    /**
     * Lets everything that waits at an organisation that people only named go to the one that it is.
     *
     * @return whether it did
     */
    public boolean merge(Actor actor, Pair pair) {
        boolean merged = follow(pair);
        if (merged) {
            audit.record(
                    actor,
                    "merge-organisation",
                    "organisation",
                    pair.predecessorId(),
                    OrganisationStatus.NAMED,
                    pair.successorId());
        }
        return merged;
    }

    /** A wish that waits at both is withdrawn here, since the same person will be confirmed there. */
    private void follow(MembershipRequest wish, Organisation successor, Instant now) {
        boolean twice = wish.state() == MembershipState.REQUESTED
                && memberships
                        .findOpen(wish.accountId(), wish.role(), successor.id(), null)
                        .isPresent();
        if (twice) {
            wish.withdraw(now);
            work.close(WorkKind.MEMBERSHIP_REQUEST, wish.id());
        }
        wish.follow(successor.id(), successor.localAreaCode().orElse(null));
    }

    private void tell(long accountId, Organisation predecessor, Organisation successor) {
        accounts.find(accountId)
                .filter(account -> !account.suspended())
                .ifPresent(account -> outbox.mail(MailMessage.of(
                        "succession-" + predecessor.id() + "-" + successor.id() + "-" + accountId,
                        new EmailAddress(account.email()),
                        subject(predecessor, successor),
                        (predecessor.kind().teachesYoungPeople()
                                                ? schools(predecessor, successor)
                                                : employers(predecessor, successor))
                                        .strip()
                                + "\n")));
    }

    private String schools(Organisation predecessor, Organisation successor) {
        return """
                The national register says that %s has closed and that %s has come after it.

                Everything has moved along: people, talks that are asked for or booked, and what has been. Bookings stand as they were, and there is nothing for you to do. If a talk can no longer take place, please say so on its page.

                %s
                """.formatted(predecessor.name(), successor.name(), configuration.addressOf("/talks"));
    }

    private String employers(Organisation predecessor, Organisation successor) {
        return """
                The NHS register says that %1$s has ended and that %2$s has come after it.

                Everything has moved along: colleagues, ambassadors, opportunities and case studies. Bookings stand as they were, and there is nothing for you to do. If you do not belong to %2$s, please tell us.

                %3$s
                """.formatted(predecessor.name(), successor.name(), configuration.addressOf("/account"));
    }

    private static String subject(Organisation predecessor, Organisation successor) {
        return predecessor.name().equals(successor.name())
                ? predecessor.name() + " has a new number in the register"
                : predecessor.name() + " is now " + successor.name();
    }

    /** Gives coordinators the closed schools with talks to come, and takes away those that have none any more. */
    public void lookAtClosed() {
        Set<Long> closed = successions.closedWithBookings(clock.instant());
        for (WorkItem item : items.openOf(WorkKind.CLOSED_SCHOOL)) {
            if (!closed.contains(item.subjectId())) {
                item.close(clock.instant());
            }
        }
        for (long school : closed) {
            Organisation organisation = organisations.find(school).orElseThrow();
            work.open(NewWork.of(WorkKind.CLOSED_SCHOOL, "organisation", school)
                    .belongingTo(school, organisation.localAreaCode().orElse(null)));
        }
    }
}
