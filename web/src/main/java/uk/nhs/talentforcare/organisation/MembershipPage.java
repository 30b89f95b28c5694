package uk.nhs.talentforcare.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalLong;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** What somebody has asked to belong to, who has it, and the code from the office. */
@Named
@RequestScoped
public class MembershipPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private MembershipDesk desk;

    @Inject
    private MembershipRequests requests;

    @Inject
    private MembershipCodes codes;

    private OwnMembership wish;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        OptionalLong id = path.number("id");
        if (id.isEmpty()) {
            pages.notFound();
            return;
        }
        if (form.posted() && act(id.getAsLong())) {
            return;
        }
        wish = desk.own(user.actor(), id.getAsLong());
    }

    private boolean act(long id) {
        String here = "/account/membership/" + id;
        if (form.action().equals("withdraw")) {
            requests.withdraw(user.actor(), id);
            pages.redirect(here, "You have withdrawn your request.");
            return true;
        }
        if (!form.action().equals("code")) {
            return false;
        }
        if (form.text("code").isEmpty()) {
            form.reject("code", "Enter the code that the office has given you");
            return false;
        }
        try {
            switch (codes.type(user.actor(), id, form.text("code"))) {
                case CONFIRMED -> {
                    pages.redirect("/account", "You are confirmed.");
                    return true;
                }
                case WRONG -> form.reject("code", "This is not the code that we sent. Check it with the office");
                default ->
                    form.reject("code", "This code can no longer be used. Your coordinator can have a new one sent");
            }
        } catch (Conflict e) {
            form.reject("code", e.getMessage());
        }
        return false;
    }

    public OwnMembership wish() {
        return wish;
    }
}
