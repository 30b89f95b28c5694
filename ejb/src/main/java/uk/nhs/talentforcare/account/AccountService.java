package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.EmailAddress;

/** Checks passwords. */
@Stateless
public class AccountService {

    /** Longest password that is hashed, in characters. */
    public static final int LONGEST_PASSWORD = 128;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Guesses guesses;

    @Inject
    private Clock clock;

    /** For the container. */
    public AccountService() {}

    AccountService(AccountRepository accounts, Passwords passwords, Guesses guesses, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guesses = guesses;
        this.clock = clock;
    }

    /**
     * Checks an e-mail address and a password. At most 10 wrong guesses in 5 minutes for an account and 100 from an
     * address; the answer and the work done for it do not tell whether the account exists. No transaction stays open
     * while a hash is computed.
     *
     * @param typedEmail what was typed
     * @param remoteAddress the network address it came from
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignIn signIn(String typedEmail, String password, String remoteAddress) {
        Optional<EmailAddress> email = parse(typedEmail);
        String subject = email.map(EmailAddress::value)
                .orElseGet(() -> typedEmail.strip().toLowerCase(Locale.ROOT));
        Optional<Account> account = email.flatMap(accounts::findByEmail);
        return switch (guesses.look(Guesses.PASSWORD, subject, remoteAddress, () -> matches(account, password))) {
            case RIGHT -> SignIn.as(account.orElseThrow().id());
            case WRONG -> SignIn.REFUSED;
            case WAIT -> SignIn.WAIT;
        };
    }

    /**
     * Checks the password of somebody who is signed in, before something that it guards. Wrong guesses count as those
     * at sign-in do.
     *
     * @return whether it is right, wrong, or not looked at for now
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignIn.Outcome confirm(Actor actor, String password, String remoteAddress) {
        Optional<Account> account = accounts.find(actor.accountId());
        String email = account.map(Account::email).orElse("");
        return switch (guesses.look(Guesses.PASSWORD, email, remoteAddress, () -> matches(account, password))) {
            case RIGHT -> SignIn.Outcome.SIGNED_IN;
            case WRONG -> SignIn.Outcome.REFUSED;
            case WAIT -> SignIn.Outcome.WAIT;
        };
    }

    /** Forgets old wrong guesses. */
    public void forgetOldGuesses() {
        accounts.forgetWrongGuesses(clock.instant().minus(Throttle.LONGEST_MEMORY));
    }

    private static Optional<EmailAddress> parse(String typedEmail) {
        try {
            return Optional.of(EmailAddress.parse(typedEmail));
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
