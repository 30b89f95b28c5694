package uk.nhs.talentforcare.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Next;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** Sends somebody to an identity provider, and says what went wrong if they came back with nothing. */
@Named
@RequestScoped
public class ProviderPage {

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private Next next;

    @Inject
    private CurrentUser user;

    @Inject
    private Providers providers;

    @Inject
    private ProviderSignIn signIn;

    @Inject
    private ProviderCookie cookie;

    private Providers.Named provider;
    private ProviderProblem problem = ProviderProblem.NONE;
    private String destination = "";

    public void load() {
        provider = providers.find(path.text("provider")).orElse(null);
        if (provider == null) {
            pages.notFound();
        } else if (form.posted()) {
            begin();
        } else {
            problem = ProviderProblem.of(form.text("problem"));
        }
    }

    private void begin() {
        Optional<ProviderSignIn.Departure> departure = signIn.begin(provider.key(), next.path(), cookie.key());
        if (departure.isPresent()) {
            cookie.keepForVisit(departure.get().key());
            destination = departure.get().address().toString();
        } else {
            problem = ProviderProblem.AWAY;
        }
    }

    /** What the provider is called. */
    public String name() {
        return provider == null ? "" : provider.name();
    }

    /** The provider's page that the browser goes to now; empty if it stays here. */
    public String destination() {
        return destination;
    }

    public ProviderProblem problem() {
        return problem;
    }

    /** Where to go afterwards: a path of ours. */
    public String next() {
        return next.path();
    }

    /** The way on without the provider. */
    public String instead() {
        return user.signedIn() ? "/account" : next.by("/sign-in");
    }
}
