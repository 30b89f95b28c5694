package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** Confirms the address of somebody who signed up, at the press of a button. */
@Named
@RequestScoped
public class VerifyPage {

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private SignUpCompletion completion;

    private String email = "";

    public void load() {
        String token = path.text("token");
        if (form.posted()) {
            confirm(token);
        } else {
            email = completion.look(token).orElse("");
        }
    }

    private void confirm(String token) {
        Optional<SignUpCompletion.Completed> completed = completion.confirm(token);
        if (completed.isEmpty()) {
            return;
        }
        if (completed.get().byLink()) {
            pages.redirect(
                    user.signIn(completed.get().accountId()), "Your email address is confirmed, and you are signed in");
        } else {
            pages.redirect("/sign-up/confirmed" + (completed.get().role() == Role.AMBASSADOR ? "?as=ambassador" : ""));
        }
    }

    /** Whether the link works. */
    public boolean works() {
        return !email.isEmpty();
    }

    public String email() {
        return email;
    }
}
