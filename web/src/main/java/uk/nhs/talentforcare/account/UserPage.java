package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** One person: who they are, what they may do, where they are signed in, and what can be done about it. */
@Named
@RequestScoped
public class UserPage {

    @Inject
    private CurrentUser user;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private UserDesk desk;

    private UserView person;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        person = desk.view(user.actor(), path.number("id").orElseThrow(() -> new NotFound("account")));
    }

    public UserView person() {
        return person;
    }

    /** What can be done with the whole account as it stands. */
    public List<UserAction> actions() {
        return UserAction.offered(person);
    }
}
