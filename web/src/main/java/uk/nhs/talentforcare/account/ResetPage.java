package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import uk.nhs.talentforcare.shared.ClientAddress;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;

/** Asks for an address and sends a link to it: to choose a new password, or to sign in without one. */
@Named
@RequestScoped
public class ResetPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private SignInHelp help;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    public void load() {
        if (form.posted()) {
            send();
        }
    }

    private void send() {
        try {
            if (help.send(form.text("email"), clientAddress.of(request))) {
                pages.redirect("/reset/sent");
            } else {
                form.reject("email", "Several emails have been asked for lately. Wait an hour, then try again");
            }
        } catch (Invalid e) {
            form.reject(e);
        }
    }
}
