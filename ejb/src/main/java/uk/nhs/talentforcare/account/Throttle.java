package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Slows down whoever tries too much: counts what was tried for an account and from a network address, both remembered as
 * hashes only and for an hour at most. What it answers does not depend on whether an account exists.
 */
@Stateless
public class Throttle {

    /** The longest that anything is counted. */
    static final Duration LONGEST_MEMORY = Duration.ofHours(1);

    /** What is counted, apart from each other. */
    public enum Kind {
        /** Asking for an e-mail: a person mistypes now and then, a class signs up together behind one address. */
        MAIL(Duration.ofHours(1), 5, 100),
        /** Wrong guesses at a password that is asked again before a change. */
        PASSWORD(Duration.ofMinutes(5), 10, 100);

        private final Duration memory;
        private final int mostForSubject;
        private final int mostFromAddress;

        Kind(Duration memory, int mostForSubject, int mostFromAddress) {
            this.memory = memory;
            this.mostForSubject = mostForSubject;
            this.mostFromAddress = mostFromAddress;
        }
    }

    @Inject
    private AccountRepository accounts;

    @Inject
    private Clock clock;

    /**
     * Whether one more is fine; asking counts nothing.
     *
     * @param subject what it is about, such as an e-mail address as it was typed
     * @param remoteAddress the network address it comes from
     */
    public boolean allows(Kind kind, String subject, String remoteAddress) {
        Instant since = clock.instant().minus(kind.memory);
        return accounts.wrongGuessesForEmail(subjectHash(kind, subject), since) < kind.mostForSubject
                && accounts.wrongGuessesFromAddress(addressHash(kind, remoteAddress), since) < kind.mostFromAddress;
    }

    /** Counts one, whatever becomes of the transaction that found it out. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void count(Kind kind, String subject, String remoteAddress) {
        accounts.rememberGuess(subjectHash(kind, subject), addressHash(kind, remoteAddress), clock.instant());
    }

    private static String subjectHash(Kind kind, String subject) {
        return Secret.hash(kind + " subject", subject.strip().toLowerCase(Locale.ROOT));
    }

    private static String addressHash(Kind kind, String remoteAddress) {
        return Secret.hash(kind + " address", remoteAddress);
    }
}
