package uk.nhs.talentforcare.waiting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.account.LookedAfter;
import uk.nhs.talentforcare.place.AreaScope;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.LondonTime;

/** Tells a coordinator who is back what happened in their areas meanwhile: what others did, and what waits for them still. */
@Stateless
public class BackFromLeave {

    private static final int DAYS_SHOWN = 14;
    private static final int MOST = 100;

    @Inject
    private AbsenceRepository absences;

    @Inject
    private Clock clock;

    /**
     * What happened.
     *
     * @param done work that was done by the time the person came back
     * @param waiting work that came or passed on meanwhile and is open still
     * @param steps what others did on talks
     */
    public record Review(
            LocalDate firstDay,
            LocalDate lastDay,
            List<Line> done,
            List<Line> waiting,
            List<AbsenceRepository.Step> steps) {}

    /** A piece of work. @param path where it is, @param words what became of it */
    public record Line(String label, String where, String path, String words) {}

    /** Whether somebody looks after areas at all, so that there could be something to come back to. */
    public boolean looksAfterAreas(Actor actor) {
        return !LookedAfter.by(actor).nothing();
    }

    /** Whether somebody who coordinates has come back in the last 14 days. */
    public boolean isBack(Actor actor) {
        return looksAfterAreas(actor) && lastAway(actor).isPresent();
    }

    /** What happened while somebody was away; empty unless they have come back in the last 14 days. */
    public Optional<Review> review(Actor actor) {
        AreaScope scope = LookedAfter.by(actor);
        if (scope.nothing()) {
            return Optional.empty();
        }
        return lastAway(actor).map(away -> {
            Instant from = start(away.firstDay());
            Instant to = start(away.lastDay().plusDays(1));
            List<AbsenceRepository.Touched> touched = absences.work(scope, actor.accountId(), from, to, MOST);
            return new Review(
                    away.firstDay(),
                    away.lastDay(),
                    touched.stream()
                            .filter(one -> one.closedAt() != null)
                            .map(BackFromLeave::line)
                            .toList(),
                    touched.stream()
                            .filter(one -> one.closedAt() == null)
                            .map(BackFromLeave::line)
                            .toList(),
                    absences.steps(scope, actor.accountId(), from, to, MOST));
        });
    }

    private Optional<Away> lastAway(Actor actor) {
        LocalDate today = LondonTime.today(clock.instant());
        return absences.lastOver(actor.accountId(), today.minusDays(DAYS_SHOWN), today);
    }

    private static Line line(AbsenceRepository.Touched one) {
        String by = one.owner().isEmpty() ? "" : " by " + one.owner();
        String words = one.closedAt() != null
                ? "Done" + by + " on " + LondonTime.day(one.closedAt())
                : one.owner().isEmpty()
                        ? switch (one.level()) {
                            case OWNER -> "Waits for you and your colleagues";
                            case DEPUTY -> "Passed to the deputy, and you can do it too";
                            case NATIONAL -> "Passed to the national team, and you can do it too";
                        }
                        : "Taken" + by;
        return new Line(one.kind().label(), one.where(), one.kind().path(one.subjectId()), words);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
