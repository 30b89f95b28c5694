package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * Slows guessing down: at most 10 wrong guesses in 5 minutes at one thing (an account's password, its second factor),
 * and 100 from one network address at anything. What is tried during the delay is not looked at, right or wrong, and
 * does not make the delay longer.
 */
@ApplicationScoped
public class Guesses {

    /** How long a wrong guess counts, and so the longest delay after the last one that was looked at. */
    public static final Duration MEMORY = Throttle.Limit.GUESS.memory();

    /** Guesses at the password of the account with an e-mail address, wherever it is asked for. */
    static final String PASSWORD = "email";

    private final Throttle throttle;

    /** For the container. */
    protected Guesses() {
        this(null);
    }

    @Inject
    public Guesses(Throttle throttle) {
        this.throttle = throttle;
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
     * @param kind what is guessed at, such as {@link #PASSWORD}
     * @param subject whose; kept as a hash
     * @param remoteAddress the network address it came from; kept as a hash, for minutes
     * @param right looks at it
     */
    public Outcome look(String kind, String subject, String remoteAddress, BooleanSupplier right) {
        return look(Throttle.Limit.GUESS, kind, subject, remoteAddress, right);
    }

    /** The same with a limit of its own. */
    public Outcome look(
            Throttle.Limit limit, String kind, String subject, String remoteAddress, BooleanSupplier right) {
        OptionalLong number = throttle.enter(limit, kind, subject, remoteAddress);
        if (number.isEmpty()) {
            return Outcome.WAIT;
        }
        if (right.getAsBoolean()) {
            throttle.strike(number.getAsLong());
            return Outcome.RIGHT;
        }
        return Outcome.WRONG;
    }
}
