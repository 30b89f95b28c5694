package uk.nhs.talentforcare.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.account.Secret;

/** Remembers whom we have sent to a provider, so that only the same browser comes back, in time, and once. */
@Stateless
public class ProviderVisits {

    private static final Pattern DRAWN = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    private IdentityRepository identities;

    @Inject
    private Clock clock;

    /**
     * Somebody on the way to a provider.
     *
     * @param state what travels to the provider and back
     * @param key what the browser keeps
     */
    public record Begun(String state, String key) {}

    /**
     * Remembers one.
     *
     * @param next where the person wants to go: a path of ours
     * @param browserKey what the browser keeps already, empty for nothing: with two tabs both come back
     */
    public Begun begin(String provider, String next, String browserKey) {
        Instant now = clock.instant();
        boolean another = DRAWN.matcher(browserKey).matches()
                && identities.anyVisit(keyHash(browserKey), now.minus(ProviderVisit.LASTS));
        String key = another ? browserKey : Secret.draw();
        String state = Secret.draw();
        String path = next.length() > ProviderVisit.LONGEST_PATH ? "/account" : next;
        identities.add(new ProviderVisit(stateHash(state), keyHash(key), provider, path, now));
        return new Begun(state, key);
    }

    /**
     * Ends a visit, once.
     *
     * @return where the person wanted to go; empty if the visit was ended before, is over, or is another browser's
     */
    public Optional<String> end(String provider, String state, String browserKey) {
        if (!DRAWN.matcher(state).matches() || !DRAWN.matcher(browserKey).matches()) {
            return Optional.empty();
        }
        return identities
                .visit(stateHash(state))
                .filter(visit -> visit.admits(keyHash(browserKey), provider, clock.instant()))
                .filter(identities::end)
                .map(ProviderVisit::next);
    }

    /** Forgets visits from which nobody came back, and people who came and did not go on. */
    public void forgetOld() {
        Instant now = clock.instant();
        identities.forgetBefore(now.minus(ProviderVisit.LASTS), now.minus(ArrivedIdentity.LASTS));
    }

    private static String stateHash(String state) {
        return Secret.hash("provider-state", state);
    }

    private static String keyHash(String key) {
        return Secret.hash("provider-key", key);
    }
}
