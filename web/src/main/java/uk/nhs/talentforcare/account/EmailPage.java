package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import uk.nhs.talentforcare.shared.ClientAddress;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;

/** Asks to move a signed-in person's account to another e-mail address. */
@Named
@RequestScoped
public class EmailPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private AccountDetails details;

    @Inject
    private EmailChange change;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    private AccountDetails.Own own;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        own = details.of(user.actor());
        if (form.posted()) {
            ask();
        }
    }

    private void ask() {
        try {
            boolean asked =
                    change.ask(user.actor(), form.secret("current"), form.text("email"), clientAddress.of(request));
            if (asked) {
                pages.redirect(
                        "/account",
                        "We have sent a link to the new address. Open it within an hour; until then nothing changes");
            } else {
                form.reject("email", "Several emails have been asked for lately. Wait an hour, then try again");
            }
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    public String present() {
        return own == null ? "" : own.email();
    }

    public boolean hasPassword() {
        return own != null && own.hasPassword();
    }
}
