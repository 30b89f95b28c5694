package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** Confirms a new e-mail address, or takes the change back, with a link and at the press of a button. */
@Named
@RequestScoped
public class EmailLinkPage {

    @Inject
    private Form form;

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private EmailChange change;

    private String email = "";

    /** At the new address. */
    public void loadConfirmation() {
        String token = path.text("token");
        if (!form.posted()) {
            email = change.look(token, LinkPurpose.CHANGE_EMAIL).orElse("");
        } else if (change.confirm(token)) {
            pages.redirect("/account/email/done");
        }
    }

    /** At the old address. */
    public void loadUndo() {
        String token = path.text("token");
        if (!form.posted()) {
            email = change.look(token, LinkPurpose.UNDO_EMAIL).orElse("");
        } else if (change.undo(token)) {
            pages.redirect("/account/email/undone");
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
