package uk.nhs.talentforcare.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import uk.nhs.talentforcare.account.AccountDetails;
import uk.nhs.talentforcare.shared.ClientAddress;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** Disconnects one of a person's sign-ins elsewhere. */
@Named
@RequestScoped
public class DisconnectPage {

    private static final String LIST = "/account/identities";

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private Identities identities;

    @Inject
    private AccountDetails details;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    private Identities.Line line;
    private boolean hasPassword;

    public void load() {
        OptionalLong id = path.number("id");
        if (!user.signedIn()) {
            pages.signInFirst();
        } else if (id.isEmpty()) {
            pages.notFound();
        } else {
            show(id.getAsLong());
        }
    }

    private void show(long id) {
        try {
            line = identities.find(user.actor(), id);
        } catch (NotFound e) {
            if (form.posted()) {
                pages.redirect(LIST);
            } else {
                pages.notFound();
            }
            return;
        }
        hasPassword = details.of(user.actor()).hasPassword();
        if (form.posted()) {
            disconnect(id);
        }
    }

    private void disconnect(long id) {
        try {
            identities.disconnect(user.actor(), id, form.secret("current"), clientAddress.of(request));
            pages.redirect(LIST, "You can no longer sign in with " + line.provider());
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    /** What the provider is called. */
    public String provider() {
        return line == null ? "" : line.provider();
    }

    /** The address there, empty if the provider gave none. */
    public String shownAs() {
        return line == null ? "" : line.shownAs();
    }

    public boolean hasPassword() {
        return hasPassword;
    }
}
