package uk.nhs.talentforcare.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Secret;
import uk.nhs.talentforcare.shared.EmailAddress;

/**
 * People whom a provider vouches for and whom no account is connected with yet. They wait under a new key, drawn when
 * they arrive, so that nobody who planted a key in a browser beforehand can pick them up.
 */
@Stateless
public class Arrivals {

    /** How long somebody waits. */
    public static final Duration WAIT = ArrivedIdentity.LASTS;

    private static final Pattern DRAWN = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    private IdentityRepository identities;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Providers providers;

    @Inject
    private Clock clock;

    /**
     * Somebody who waits.
     *
     * @param provider what the provider is called on pages
     * @param email an address that the provider gave, empty if none
     * @param hasAccount whether the provider has made sure of the address and an account has it
     * @param firstName empty if the provider gave none
     * @param lastName empty if the provider gave none
     * @param next where the person wanted to go: a path of ours
     */
    public record Waiting(
            String provider,
            String email,
            boolean hasAccount,
            String firstName,
            String lastName,
            String next,
            Instant arrivedAt) {}

    /** Lets somebody wait. @return the key for the browser to keep */
    public String keep(String provider, Vouched vouched, String next) {
        String key = Secret.draw();
        identities.add(new ArrivedIdentity(keyHash(key), provider, vouched.issuer(), vouched.subject(), clock.instant())
                .introduced(vouched.email(), vouched.emailVerified(), vouched.firstName(), vouched.lastName())
                .onTheWayTo(next));
        return key;
    }

    /** Who waits for the browser with a key; empty if nobody does. */
    public Optional<Waiting> look(String key) {
        return find(key).map(this::view);
    }

    /** Forgets whoever waits for the browser with a key, because they do not want to be connected. */
    public void forget(String key) {
        take(key);
    }

    /** Takes whoever waits for the browser with a key away, once: of two who press a button one goes on. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<ArrivedIdentity> take(String key) {
        return find(key).filter(identities::end);
    }

    private Optional<ArrivedIdentity> find(String key) {
        return DRAWN.matcher(key).matches()
                ? identities.arrived(keyHash(key)).filter(arrived -> arrived.waits(clock.instant()))
                : Optional.empty();
    }

    private Waiting view(ArrivedIdentity arrived) {
        boolean known = arrived.emailVerified()
                && arrived.email()
                        .map(EmailAddress::parse)
                        .flatMap(accounts::findByEmail)
                        .isPresent();
        return new Waiting(
                providers.nameOf(arrived.provider()),
                arrived.email().orElse(""),
                known,
                arrived.firstName(),
                arrived.lastName(),
                arrived.next(),
                arrived.arrivedAt());
    }

    private static String keyHash(String key) {
        return Secret.hash("provider-arrival", key);
    }
}
