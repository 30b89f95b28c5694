package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** The short transactions around what {@link Throttle} counts: it is written down before it is checked, so that parallel ones count too. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GuessLedger {

    @Inject
    private AccountRepository accounts;

    /** For the container. */
    public GuessLedger() {}

    GuessLedger(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Writes a guess down and tells its number. */
    public long note(String subjectHash, String addressHash, Instant now) {
        return accounts.rememberGuess(subjectHash, addressHash, now);
    }

    /** Whether there have been more guesses since then than are allowed. */
    public boolean tooMany(
            String subjectHash, String addressHash, Instant since, int mostForSubject, int mostFromAddress) {
        return accounts.wrongGuessesForEmail(subjectHash, since) > mostForSubject
                || accounts.wrongGuessesFromAddress(addressHash, since) > mostFromAddress;
    }

    /** Strikes a guess out: it was right, or was not looked at. */
    public void strike(long number) {
        accounts.forgetGuess(number);
    }
}
