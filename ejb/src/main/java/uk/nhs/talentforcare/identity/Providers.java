package uk.nhs.talentforcare.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.ProviderConfiguration;

/** The identity providers of this deployment. */
@ApplicationScoped
public class Providers {

    private final Map<String, ProviderClient> clients = new LinkedHashMap<>();

    /** For the container. */
    protected Providers() {}

    @Inject
    public Providers(Configuration configuration, Clock clock) {
        for (ProviderConfiguration provider : configuration.providers()) {
            URI redirect = URI.create(configuration.addressOf("/sign-in/oidc/" + provider.key() + "/callback"));
            clients.put(provider.key(), new ProviderClient(provider, redirect, clock));
        }
    }

    /**
     * A provider as people see it.
     *
     * @param key what it is called in addresses
     * @param name what it is called on buttons
     */
    public record Named(String key, String name) {}

    /** Every provider, in the order of the configuration. */
    public List<Named> all() {
        return clients.values().stream()
                .map(client -> new Named(
                        client.configuration().key(), client.configuration().name()))
                .toList();
    }

    /** The provider of a key; empty if none is configured under it. */
    public Optional<Named> find(String key) {
        return all().stream().filter(named -> named.key().equals(key)).findFirst();
    }

    /** What a provider is called on pages; its key if it is configured no more. */
    public String nameOf(String key) {
        return find(key).map(Named::name).orElse(key);
    }

    Optional<ProviderClient> client(String key) {
        return Optional.ofNullable(clients.get(key));
    }
}
