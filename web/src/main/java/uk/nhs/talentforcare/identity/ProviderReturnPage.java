package uk.nhs.talentforcare.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Next;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** Where a provider sends people back to: goes on at once to an address that holds nothing of the provider's answer. */
@Named
@RequestScoped
public class ProviderReturnPage {

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private Providers providers;

    @Inject
    private ProviderSignIn signIn;

    @Inject
    private ProviderCookie cookie;

    public void load() {
        String provider = path.text("provider");
        if (providers.find(provider).isEmpty()) {
            pages.notFound();
            return;
        }
        Arrival arrival = signIn.arrive(
                provider,
                new ProviderSignIn.Return(form.text("state"), form.text("code"), form.text("error"), form.text("iss")),
                cookie.key());
        switch (arrival.outcome()) {
            case KNOWN -> welcome(provider, arrival);
            case NEW -> {
                cookie.keepForArrival(arrival.key());
                pages.redirect(user.signedIn() ? "/account/identities/connect" : "/sign-in/connect");
            }
            case STALE -> pages.redirect(user.signedIn() ? "/account" : problem(provider, arrival));
            default -> pages.redirect(problem(provider, arrival));
        }
    }

    /** Nobody who is signed in becomes somebody else by coming back from a provider. */
    private void welcome(String provider, Arrival arrival) {
        cookie.forget();
        if (!user.signedIn()) {
            pages.redirect(user.signInThrough(provider, arrival.accountId(), arrival.factorShown(), arrival.next()));
        } else if (user.actor().accountId() == arrival.accountId()) {
            pages.redirect(arrival.next());
        } else {
            pages.redirect("/sign-in/oidc/" + provider + "?problem=" + ProviderProblem.OTHER.word());
        }
    }

    private static String problem(String provider, Arrival arrival) {
        String address = "/sign-in/oidc/" + provider + "?problem="
                + ProviderProblem.of(arrival.outcome()).word();
        return arrival.next().isEmpty() ? address : Next.carried(address, arrival.next());
    }
}
