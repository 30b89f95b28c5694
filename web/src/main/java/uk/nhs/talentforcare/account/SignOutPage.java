package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;

/** Ends the session at the press of a button; opening the page alone changes nothing. */
@Named
@RequestScoped
public class SignOutPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    public void load() {
        if (form.posted()) {
            user.signOut();
            pages.redirect("/");
        }
    }
}
