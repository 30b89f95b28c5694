package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** Lets somebody choose a password with a link from their e-mail. */
@Named
@RequestScoped
public class NewPasswordPage {

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private PasswordReset resets;

    private boolean works;

    public void load() {
        String token = path.text("token");
        works = resets.works(token);
        if (form.posted() && works) {
            reset(token);
        }
    }

    private void reset(String token) {
        try {
            works = resets.reset(token, form.secret("password"));
            if (works) {
                pages.redirect("/reset/done");
            }
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    /** Whether the link works. */
    public boolean works() {
        return works;
    }
}
