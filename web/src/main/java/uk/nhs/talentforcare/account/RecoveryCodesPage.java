package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Next;
import uk.nhs.talentforcare.shared.Pages;

/** Shows recovery codes until their owner says that they are kept. */
@Named
@RequestScoped
public class RecoveryCodesPage {

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Next next;

    @Inject
    private ShownCodes shown;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
        } else if (form.posted()) {
            shown.forget();
            pages.redirect(next.path(), "Your second factor is ready");
        } else if (shown.codes().isEmpty()) {
            pages.redirect("/account/second-factor");
        }
    }
}
