package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Next;
import uk.nhs.talentforcare.shared.Pages;

/** Switches what somebody with several roles acts for. */
@Named
@RequestScoped
public class ActingForPage {

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Next next;

    @Inject
    private ActingForMenu menu;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
        } else if (form.posted()) {
            String wanted = form.text("as");
            menu.choices().stream()
                    .filter(choice -> choice.key().equals(wanted))
                    .findFirst()
                    .ifPresentOrElse(choice -> user.actFor(choice.key()), () -> user.actFor(""));
            pages.redirect(next.path());
        }
    }
}
