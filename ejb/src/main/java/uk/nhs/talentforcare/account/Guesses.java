package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Slows guessing down: at most 10 wrong guesses in 5 minutes at one thing (an account's password, its second factor),
 * and 100 from one network address at anything. What is tried during the delay is not looked at, right or wrong, and
 * does not make the delay longer.
 */
@ApplicationScoped
public class Guesses {

    /** How long a wrong guess counts, and so the longest delay after the last one that was looked at. */
    public static final Duration MEMORY = Duration.ofMinutes(5);

    static final int MOST_AT_ONE_THING = 10;
    static final int MOST_FROM_AN_ADDRESS = 100;

    private final GuessLedger ledger;
    private final Clock clock;

    /** For the container. */
    protected Guesses() {
        this(null, null);
    }

    @Inject
    public Guesses(GuessLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of a guess. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** Not looked at: there were too many lately. */
        WAIT
    }

    /**
     * Looks at a guess unless there were too many lately.
     *
     * @param kind what is guessed at, such as {@code email}
     * @param subject whose; kept as a hash
     * @param remoteAddress the network address it came from; kept as a hash, for minutes
     * @param right looks at it
     */
    public Outcome look(String kind, String subject, String remoteAddress, BooleanSupplier right) {
        Instant now = clock.instant();
        String subjectHash = Secret.hash(kind, subject);
        String addressHash = Secret.hash("address", remoteAddress);
        long number = ledger.note(subjectHash, addressHash, now);
        boolean tooMany =
                ledger.tooMany(subjectHash, addressHash, now.minus(MEMORY), MOST_AT_ONE_THING, MOST_FROM_AN_ADDRESS);
        if (tooMany) {
            ledger.strike(number);
            return Outcome.WAIT;
        }
        if (right.getAsBoolean()) {
            ledger.strike(number);
            return Outcome.RIGHT;
        }
        return Outcome.WRONG;
    }
}
