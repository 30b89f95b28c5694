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

/** Changes a signed-in person's password. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private AccountDetails details;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    private String email = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        AccountDetails.Own own = details.of(user.actor());
        if (!own.hasPassword()) {
            pages.notFound();
            return;
        }
        email = own.email();
        if (form.posted()) {
            change();
        }
    }

    private void change() {
        try {
            details.changePassword(
                    user.actor(),
                    form.secret("current"),
                    form.secret("password"),
                    user.sessionKey(),
                    clientAddress.of(request));
            pages.redirect("/account", "Your password is changed. You are signed out everywhere else");
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    /** The address, for password managers to keep beside the password. */
    public String email() {
        return email;
    }
}
