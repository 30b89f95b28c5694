package uk.nhs.talentforcare.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The providers that people may sign in through, as buttons show them; none in most deployments. */
@Named("providerButtons")
@RequestScoped
public class ProviderButtons {

    @Inject
    private Providers providers;

    public List<Providers.Named> all() {
        return providers.all();
    }

    /** Whether there is any. */
    public boolean any() {
        return !providers.all().isEmpty();
    }
}
