package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Slows down whoever tries too much, the one mechanism for all that is counted: a try is written down before it is looked
 * at, for what it is about and for the network address it comes from, so that tries at the same moment count each other.
 * Both are remembered as hashes only and for an hour at most. What it answers does not depend on whether an account exists.
 */
@ApplicationScoped
public class Throttle {

    /** The longest that anything is counted. */
    static final Duration LONGEST_MEMORY = Duration.ofHours(1);

    /** What is counted, apart from each other. */
    public enum Limit {
        /** Asking for an e-mail: a person mistypes now and then, a class signs up together behind one address. */
        MAIL(Duration.ofHours(1), 5, 100, "MAIL address"),
        /** Guesses at one thing (standards 11), and from one address at anything. */
        GUESS(Duration.ofMinutes(5), 10, 100, "address"),
        /** Guesses at the words that open a concern: nobody opens so many in a row. */
        CONCERN(Duration.ofMinutes(15), 10, 30, "CONCERN address");

        private final Duration memory;
        private final int mostForSubject;
        private final int mostFromAddress;
        private final String addressKind;

        Limit(Duration memory, int mostForSubject, int mostFromAddress, String addressKind) {
            this.memory = memory;
            this.mostForSubject = mostForSubject;
            this.mostFromAddress = mostFromAddress;
            this.addressKind = addressKind;
        }

        Duration memory() {
            return memory;
        }
    }

    private final GuessLedger ledger;
    private final Clock clock;

    /** For the container. */
    protected Throttle() {
        this(null, null);
    }

    @Inject
    public Throttle(GuessLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Whether one more e-mail may be asked for; asking counts, being refused does not.
     *
     * @param subject what it is about, such as the address that it goes to as it was typed
     * @param remoteAddress the network address it is asked from
     */
    boolean allowsMail(String subject, String remoteAddress) {
        return enter(Limit.MAIL, "MAIL subject", subject.strip().toLowerCase(Locale.ROOT), remoteAddress)
                .isPresent();
    }

    /**
     * Writes a try down.
     *
     * @param kind what is tried, such as {@code email}
     * @param subject whose
     * @return its number, to strike it out again; empty if there were too many lately: it is struck out already, so that
     *     trying during the delay does not make the delay longer
     */
    OptionalLong enter(Limit limit, String kind, String subject, String remoteAddress) {
        Instant now = clock.instant();
        String subjectHash = Secret.hash(kind, subject);
        String addressHash = Secret.hash(limit.addressKind, remoteAddress);
        long number = ledger.note(subjectHash, addressHash, now);
        boolean tooMany = ledger.tooMany(
                subjectHash, addressHash, now.minus(limit.memory), limit.mostForSubject, limit.mostFromAddress);
        if (tooMany) {
            strike(number);
            return OptionalLong.empty();
        }
        return OptionalLong.of(number);
    }

    /** Strikes a try out: it does no harm. */
    void strike(long number) {
        ledger.strike(number);
    }
}
