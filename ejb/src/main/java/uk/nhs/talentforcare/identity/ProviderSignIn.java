package uk.nhs.talentforcare.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Secrets;

/**
 * Takes people to an identity provider and back. No transaction is open while a provider is asked. What must be the same
 * on the way out and on the way back is derived from the state and the browser's key under {@code SECRET_KEY}, so that
 * nobody who reads the database alone could pretend to be on the way back.
 */
@ApplicationScoped
public class ProviderSignIn {

    private static final Logger LOG = Logger.getLogger(ProviderSignIn.class.getName());

    /** How long somebody may be at a provider. */
    public static final Duration MOST_TIME_AWAY = ProviderVisit.LASTS;

    @Inject
    private Providers providers;

    @Inject
    private ProviderVisits visits;

    @Inject
    private Identities identities;

    @Inject
    private Arrivals arrivals;

    @Inject
    private Secrets secrets;

    /**
     * Where to send a browser.
     *
     * @param address the provider's page
     * @param key what the browser keeps from now on
     */
    public record Departure(URI address, String key) {}

    /**
     * What a provider's redirect carries; each is empty if absent.
     *
     * @param issuer who it says it is (RFC 9207)
     */
    public record Return(String state, String code, String error, String issuer) {

        @Override
        public String toString() {
            return "Return[error=" + error + "]";
        }
    }

    /**
     * Begins.
     *
     * @param next where the person wants to go afterwards: a path of ours
     * @param browserKey what the browser keeps already, empty for nothing
     * @return empty if the provider cannot be reached at present
     * @throws NotFound if there is no such provider
     */
    public Optional<Departure> begin(String provider, String next, String browserKey) {
        ProviderClient client = client(provider);
        try {
            client.knock();
            ProviderVisits.Begun begun = visits.begin(provider, next, browserKey);
            URI address = client.authorisation(
                    begun.state(), nonce(begun.state(), begun.key()), verifier(begun.state(), begun.key()));
            return Optional.of(new Departure(address, begun.key()));
        } catch (ProviderTrouble trouble) {
            log(provider, trouble);
            return Optional.empty();
        }
    }

    /**
     * Ends: finds out who has come back from a provider.
     *
     * @throws NotFound if there is no such provider
     */
    public Arrival arrive(String provider, Return back, String browserKey) {
        ProviderClient client = client(provider);
        Optional<String> next = visits.end(provider, back.state(), browserKey);
        if (next.isEmpty()) {
            return Arrival.failed(Arrival.Outcome.STALE);
        }
        try {
            Vouched vouched = vouched(client, back, browserKey);
            Optional<Identities.Known> known = identities.meet(vouched.issuer(), vouched.subject());
            if (known.isEmpty()) {
                String key = arrivals.keep(provider, vouched, next.get());
                return new Arrival(Arrival.Outcome.NEW, 0, false, key, next.get());
            }
            if (known.get().suspended()) {
                return Arrival.failed(Arrival.Outcome.SUSPENDED, next.get());
            }
            return new Arrival(Arrival.Outcome.KNOWN, known.get().accountId(), vouched.factorShown(), "", next.get());
        } catch (ProviderTrouble trouble) {
            log(provider, trouble);
            return Arrival.failed(trouble.outcome(), next.get());
        }
    }

    private Vouched vouched(ProviderClient client, Return back, String browserKey) throws ProviderTrouble {
        if (!back.issuer().isEmpty()
                && !back.issuer().equals(client.configuration().issuer())) {
            throw ProviderTrouble.refused("another issuer answers");
        }
        if (!back.error().isEmpty()) {
            throw switch (back.error()) {
                case "access_denied" -> ProviderTrouble.cancelled();
                case "temporarily_unavailable", "server_error" -> ProviderTrouble.away("it says that it is not well");
                default -> ProviderTrouble.refused("it answers " + back.error().replaceAll("[^a-z_]", "?"));
            };
        }
        if (back.code().isEmpty()) {
            throw ProviderTrouble.refused("there is no code in its answer");
        }
        return client.redeem(back.code(), nonce(back.state(), browserKey), verifier(back.state(), browserKey));
    }

    private ProviderClient client(String provider) {
        return providers.client(provider).orElseThrow(() -> new NotFound("identity provider"));
    }

    private String nonce(String state, String key) {
        return secrets.mac("oidc-nonce", state + "." + key);
    }

    private String verifier(String state, String key) {
        return secrets.mac("oidc-verifier", state + "." + key);
    }

    private static void log(String provider, ProviderTrouble trouble) {
        Level level = trouble.outcome() == Arrival.Outcome.CANCELLED ? Level.INFO : Level.WARNING;
        LOG.log(level, "Sign-in through {0}: {1}", new Object[] {provider, trouble.getMessage()});
    }
}
