package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Pages;

/** An ambassador's profile before their own eyes: what it says, who sees what, and what others see. */
@Named
@RequestScoped
public class ProfilePage {

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private OwnAmbassador own;

    @Inject
    private ProfileDesk desk;

    private OwnProfile profile;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
        } else if (own.standing(user.actor()) != OwnAmbassador.Standing.AMBASSADOR) {
            pages.redirect(JoinSteps.OWN);
        } else {
            profile = desk.view(user.actor());
        }
    }

    public OwnProfile profile() {
        return profile;
    }

    /** Who sees a part. @param field name of a {@link SharedField} */
    public String seenBy(String field) {
        return profile.sharing().get(SharedField.valueOf(field)).label().toLowerCase(Locale.UK);
    }
}
