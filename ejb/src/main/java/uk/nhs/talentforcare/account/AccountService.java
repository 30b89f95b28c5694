package uk.nhs.talentforcare.account;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import uk.nhs.talentforcare.shared.EmailAddress;

/** Lets people in. */
@Stateless
public class AccountService {

    /** Longest password that is hashed, in characters. */
    public static final int LONGEST_PASSWORD = 128;

    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MOST_GUESSES_FOR_AN_ACCOUNT = 10;
    private static final int MOST_GUESSES_FROM_AN_ADDRESS = 100;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    /**
     * Checks an e-mail address and a password. At most 10 wrong guesses in 5 minutes for an account and 100 from an
     * address; the answer and its time do not tell whether the account exists.
     *
     * @param typedEmail what was typed
     * @param remoteAddress the network address it came from
     */
    public SignIn signIn(String typedEmail, String password, String remoteAddress) {
        Instant now = clock.instant();
        String emailHash = Secret.hash("email", typedEmail.strip().toLowerCase(java.util.Locale.ROOT));
        String addressHash = Secret.hash("address", remoteAddress);
        Instant since = now.minus(MEMORY);
        if (accounts.wrongGuessesForEmail(emailHash, since) >= MOST_GUESSES_FOR_AN_ACCOUNT
                || accounts.wrongGuessesFromAddress(addressHash, since) >= MOST_GUESSES_FROM_AN_ADDRESS) {
            return SignIn.WAIT;
        }
        Optional<Account> account = find(typedEmail);
        if (!matches(account, password)) {
            accounts.rememberWrongGuess(emailHash, addressHash, now);
            return SignIn.REFUSED;
        }
        return SignIn.as(account.orElseThrow().id());
    }

    /** Forgets old wrong guesses, hourly. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void forgetOldGuesses() {
        accounts.forgetWrongGuesses(clock.instant().minus(Throttle.LONGEST_MEMORY));
    }

    private Optional<Account> find(String typedEmail) {
        try {
            return accounts.findByEmail(EmailAddress.parse(typedEmail));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean matches(Optional<Account> account, String password) {
        String guess = password.length() > LONGEST_PASSWORD ? password.substring(0, LONGEST_PASSWORD) : password;
        Optional<String> stored = account.filter(a -> !a.suspended()).flatMap(Account::passwordHash);
        if (stored.isEmpty()) {
            passwords.pretend(guess);
            return false;
        }
        return passwords.matches(guess, stored.get()) && password.length() <= LONGEST_PASSWORD;
    }
}
