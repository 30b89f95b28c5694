package uk.nhs.talentforcare.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * What every timer's method goes through. A server takes a timer away whose method has failed twice, so nothing is thrown
 * from here: a failure is logged, counted, and tried again at the next turn. The work begins and ends transactions of its
 * own. What is kept is this node's: each node runs every timer.
 */
@ApplicationScoped
public class Timers {

    private static final Logger LOG = Logger.getLogger(Timers.class.getName());

    /** Work that fails every second is not told of every second. */
    private static final Duration BETWEEN_COMPLAINTS = Duration.ofMinutes(55);

    @Inject
    private Clock clock;

    private final Map<TimedWork, Turns> turns = new EnumMap<>(TimedWork.class);

    /** A node that has just started has not missed anything yet. */
    @PostConstruct
    void start() {
        for (TimedWork work : TimedWork.values()) {
            turns.put(work, new Turns(clock.instant()));
        }
    }

    /**
     * Does the work of one turn; again, once, if another node did the same to the same row at the same moment.
     *
     * @param deed throws what made it fail
     */
    public void run(TimedWork work, Runnable deed) {
        try {
            try {
                deed.run();
            } catch (RuntimeException e) {
                if (!anotherWasFirst(e)) {
                    throw e;
                }
                deed.run();
            }
            succeeded(work);
        } catch (RuntimeException e) {
            failed(work, e);
        }
    }

    /** Whole seconds since this node last succeeded, or since its start until it has. */
    public long secondsSinceSuccess(TimedWork work) {
        return Duration.between(of(work).succeeded, clock.instant()).toSeconds();
    }

    /** How many kinds of work failed at their last turn. */
    public long failing() {
        return Stream.of(TimedWork.values())
                .filter(work -> of(work).failures > 0)
                .count();
    }

    /** How many kinds of work have not succeeded for longer than they may. */
    public long overdue() {
        return Stream.of(TimedWork.values())
                .filter(work -> secondsSinceSuccess(work) > work.silence().toSeconds())
                .count();
    }

    private void succeeded(TimedWork work) {
        Turns all = of(work);
        long failures = all.failures;
        all.succeeded = clock.instant();
        all.failures = 0;
        all.complained = null;
        if (failures > 0) {
            LOG.log(Level.INFO, "{0} works again after {1} failures", new Object[] {work.label(), failures});
        }
    }

    private void failed(TimedWork work, RuntimeException failure) {
        Turns all = of(work);
        Instant now = clock.instant();
        all.failures++;
        if (all.complained == null || all.complained.plus(BETWEEN_COMPLAINTS).isBefore(now)) {
            all.complained = now;
            LOG.log(Level.SEVERE, work.label() + " failed; it is tried again at its next turn", failure);
        }
    }

    private Turns of(TimedWork work) {
        return turns.get(work);
    }

    /** Versions tell two nodes apart; by name, because the persistence provider has one of its own inside. */
    private static boolean anotherWasFirst(RuntimeException failure) {
        return Violations.isWorthAnotherTry(failure)
                || Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                        .limit(20)
                        .anyMatch(cause -> cause.getClass().getSimpleName().equals("OptimisticLockException"));
    }

    /** One kind of work does not overlap with itself, and whoever reads figures may see the turn before. */
    private static final class Turns {
        private volatile Instant succeeded;
        private volatile Instant complained;
        private volatile long failures;

        Turns(Instant started) {
            succeeded = started;
        }
    }
}
