package uk.nhs.talentforcare.waiting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/** Lets people say when they are away, so that nobody waits for them. */
@Stateless
public class AwayService {

    private static final int LONGEST_DAYS = 366;
    private static final int MOST = 20;

    @Inject
    private AwayRepository away;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Days away.
     *
     * @param lastDay the last of them, that day included
     * @param standIn who has the work meanwhile, empty for colleagues, the deputy or the national team
     */
    public record AwayDates(long id, LocalDate firstDay, LocalDate lastDay, String standIn) {}

    /** Somebody who may stand in. */
    public record StandIn(long accountId, String name) {}

    /** The person's dates that are not over, soonest first. */
    public List<AwayDates> mine(Actor actor) {
        requireSignedIn(actor);
        Map<Long, String> names = standIns(actor).stream().collect(Collectors.toMap(StandIn::accountId, StandIn::name));
        return away.ofAccount(actor.accountId(), LondonTime.today(clock.instant())).stream()
                .map(dates -> new AwayDates(
                        dates.id(),
                        dates.firstDay(),
                        dates.lastDay(),
                        dates.passesToId().map(id -> names.getOrDefault(id, "")).orElse("")))
                .toList();
    }

    /** Those who hold the same role for the same place, or for everything: they may do what this person does. */
    public List<StandIn> standIns(Actor actor) {
        requireSignedIn(actor);
        return accounts.peers(actor.accountId()).stream()
                .collect(Collectors.toMap(Account::id, Function.identity(), (one, other) -> one))
                .values()
                .stream()
                .map(peer -> new StandIn(peer.id(), peer.fullName()))
                .sorted(java.util.Comparator.comparing(StandIn::name))
                .toList();
    }

    /**
     * @param firstDay {@code null} if what was typed is no day
     * @param lastDay {@code null} if what was typed is no day
     * @param standIn one of {@link #standIns}, or {@code null}
     */
    public void add(Actor actor, LocalDate firstDay, LocalDate lastDay, Long standIn) {
        requireSignedIn(actor);
        LocalDate today = LondonTime.today(clock.instant());
        if (firstDay == null) {
            throw new Invalid("first", "Enter the first day you are away, like 12 March 2027");
        }
        if (lastDay == null) {
            throw new Invalid("last", "Enter the last day you are away, like 19 March 2027");
        }
        if (lastDay.isBefore(firstDay)) {
            throw new Invalid("last", "The last day must be the first day or later");
        }
        if (lastDay.isBefore(today)) {
            throw new Invalid("last", "The last day must be today or later");
        }
        if (firstDay.plusDays(LONGEST_DAYS).isBefore(lastDay) || firstDay.isAfter(today.plusDays(2L * LONGEST_DAYS))) {
            throw new Invalid("last", "The days must be within two years, and a year at most");
        }
        if (standIn != null && standIns(actor).stream().noneMatch(peer -> peer.accountId() == standIn)) {
            throw new Invalid("standIn", "Choose somebody from the list");
        }
        List<Away> known = away.ofAccount(actor.accountId(), today);
        if (known.stream()
                .anyMatch(dates ->
                        !dates.firstDay().isAfter(lastDay) && !dates.lastDay().isBefore(firstDay))) {
            throw new Invalid("first", "These days overlap with others that you have given");
        }
        if (known.size() >= MOST) {
            throw new Invalid("first", "Remove dates that you no longer need first");
        }
        Away dates = new Away(actor.accountId(), firstDay, lastDay, standIn);
        away.add(dates);
        audit.record(actor, "go-away", "away", dates.id(), null, null);
    }

    /** Takes dates of the person's own away again; nothing happens if they are gone. */
    public void remove(Actor actor, long id) {
        requireSignedIn(actor);
        away.find(id).ifPresent(dates -> {
            if (dates.accountId() != actor.accountId()) {
                throw new NotFound("away dates " + id);
            }
            away.remove(dates);
            audit.record(actor, "come-back", "away", id, null, null);
        });
    }

    private static void requireSignedIn(Actor actor) {
        if (!actor.signedIn()) {
            throw new Forbidden("away dates of nobody");
        }
    }
}
