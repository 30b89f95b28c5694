package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalLong;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** Lets an applicant in by a link from their e-mail, at the press of a button. */
@Named
@RequestScoped
public class LinkSignInPage {

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private LinkSignIn signIn;

    private boolean works;

    public void load() {
        String token = path.text("token");
        if (!form.posted()) {
            works = signIn.works(token);
            return;
        }
        OptionalLong account = signIn.redeem(token);
        if (account.isPresent()) {
            pages.redirect(user.signIn(account.getAsLong()));
        }
    }

    /** Whether the link works. */
    public boolean works() {
        return works;
    }
}
