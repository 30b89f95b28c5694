package uk.nhs.talentforcare.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import uk.nhs.talentforcare.shared.ClientAddress;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;

/** Connects whoever has come to this browser from a provider with the account that is signed in, at the press of a button. */
@Named
@RequestScoped
public class ConnectPage {

    private static final String LIST = "/account/identities";

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Newcomer newcomer;

    @Inject
    private ProviderCookie cookie;

    @Inject
    private Identities identities;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    private boolean asksPassword;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
        } else if (!newcomer.waits()) {
            pages.redirect(LIST);
        } else {
            asksPassword = identities.asksPassword(user.actor(), newcomer.key(), user.sessionKey());
            if (form.posted()) {
                connect();
            }
        }
    }

    private void connect() {
        String provider = newcomer.provider();
        try {
            String next = identities.connect(
                    user.actor(), newcomer.key(), user.sessionKey(), form.secret("current"), clientAddress.of(request));
            cookie.forget();
            pages.redirect(next, "From now on you can sign in with " + provider);
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            form.reject("connect", e.getMessage());
        } catch (NotFound e) {
            pages.redirect(LIST);
        }
    }

    /** Whether the person has to type their password. */
    public boolean asksPassword() {
        return asksPassword;
    }
}
