package uk.nhs.talentforcare.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;

/** Asks somebody whom a provider vouches for which account is theirs, if they have one, or lets them leave it. */
@Named
@RequestScoped
public class NewcomerPage {

    @Inject
    private Newcomer newcomer;

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    public void load() {
        if (form.posted()) {
            newcomer.leave();
            pages.redirect(user.signedIn() ? "/account" : "/sign-in");
        } else if (user.signedIn()) {
            pages.redirect("/account/identities/connect");
        } else if (!newcomer.waits()) {
            pages.redirect("/sign-in");
        }
    }
}
