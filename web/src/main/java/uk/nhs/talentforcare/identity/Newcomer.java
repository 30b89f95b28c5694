package uk.nhs.talentforcare.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Whoever has come to this browser from a provider and waits to be connected with an account; mostly nobody. */
@Named("newcomer")
@RequestScoped
public class Newcomer {

    @Inject
    private ProviderCookie cookie;

    @Inject
    private Arrivals arrivals;

    private Optional<Arrivals.Waiting> found;

    /** Whether anybody waits. */
    public boolean waits() {
        return find().isPresent();
    }

    /** What the provider is called. */
    public String provider() {
        return find().map(Arrivals.Waiting::provider).orElse("");
    }

    /** The address that the provider gave, empty if none. */
    public String email() {
        return find().map(Arrivals.Waiting::email).orElse("");
    }

    /** Empty if the provider gave none. */
    public String firstName() {
        return find().map(Arrivals.Waiting::firstName).orElse("");
    }

    /** Empty if the provider gave none. */
    public String lastName() {
        return find().map(Arrivals.Waiting::lastName).orElse("");
    }

    /** Whether an account has the address and the provider has made sure that it is the person's. */
    public boolean hasAccount() {
        return find().map(Arrivals.Waiting::hasAccount).orElse(false);
    }

    /** They do not want to be connected: what the provider told is forgotten. */
    void leave() {
        arrivals.forget(cookie.key());
        cookie.forget();
        found = Optional.empty();
    }

    /** The key under which they wait, empty if nobody does; never for a page. */
    String key() {
        return waits() ? cookie.key() : "";
    }

    private Optional<Arrivals.Waiting> find() {
        if (found == null) {
            String key = cookie.key();
            found = key.isEmpty() ? Optional.empty() : arrivals.look(key);
        }
        return found;
    }
}
