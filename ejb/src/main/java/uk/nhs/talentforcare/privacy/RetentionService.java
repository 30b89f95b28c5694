package uk.nhs.talentforcare.privacy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Retry;

/** Removes what has been kept long enough (article 5(1)(e) UK GDPR): nightly, or at once after a look at what would go. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionService {

    @Inject
    private RetentionDesk desk;

    @Inject
    private RetentionPeriods periods;

    @Inject
    private ErasureService erasure;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    /**
     * What one rule would remove now.
     *
     * @param days its period
     * @param due rows that are older
     */
    public record Line(RetentionRule rule, long days, long due) {}

    /** What a run would remove now; nothing changes. */
    public List<Line> dryRun(Actor actor) {
        permissions.require(actor, Permission.RUN_RETENTION);
        return Arrays.stream(RetentionRule.values())
                .map(rule -> new Line(rule, periods.of(rule).toDays(), desk.due(rule)))
                .toList();
    }

    /** How many people will be told that their account goes, or go, at the next run. */
    public long peopleDue(Actor actor) {
        permissions.require(actor, Permission.RUN_RETENTION);
        return (long) desk.inactiveUnwarned().size() + desk.inactiveWarned().size();
    }

    /** Days without a sign-in after which an account goes. */
    public long inactivityDays() {
        return periods.inactivity().toDays();
    }

    /** What the latest runs removed, newest first. */
    public List<RetentionRepository.Run> latest(Actor actor) {
        permissions.require(actor, Permission.RUN_RETENTION);
        return desk.latest();
    }

    /** Removes what is due now. @return how many rows went or lost their person */
    public long run(Actor actor) {
        permissions.require(actor, Permission.RUN_RETENTION);
        long removed = 0;
        for (RetentionRule rule : RetentionRule.values()) {
            removed += apply(actor, rule);
        }
        removed += people();
        return removed;
    }

    private long apply(Actor actor, RetentionRule rule) {
        long removed = 0;
        int portion;
        do {
            portion = Retry.onDeadlock(() -> desk.apply(rule));
            removed += portion;
        } while (portion == RetentionRepository.PORTION);
        if (removed > 0) {
            desk.remember(
                    actor,
                    new RetentionRepository.Run(
                            rule, clock.instant(), actor.signedIn() ? actor.accountId() : null, removed));
        }
        return removed;
    }

    private long people() {
        desk.forgetWarnings();
        List<Long> gone = desk.inactiveWarned();
        gone.forEach(erasure::eraseInactive);
        desk.inactiveUnwarned().forEach(desk::warn);
        return gone.size();
    }
}
