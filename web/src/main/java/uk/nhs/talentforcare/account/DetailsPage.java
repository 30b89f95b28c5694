package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Pages;

/** Changes a signed-in person's name and telephone number. */
@Named
@RequestScoped
public class DetailsPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private AccountDetails details;

    private boolean applicant;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        AccountDetails.Own own = details.of(user.actor());
        applicant = own.applicant();
        form.fill("firstName", own.firstName());
        form.fill("lastName", own.lastName());
        form.fill("telephone", own.telephone());
        if (form.posted()) {
            change();
        }
    }

    private void change() {
        try {
            details.change(user.actor(), form.text("firstName"), form.text("lastName"), form.text("telephone"));
            pages.redirect("/account", "Your details are changed");
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    public boolean applicant() {
        return applicant;
    }
}
