package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** An ambassador with what they share with confirmed schools. */
@Named
@RequestScoped
public class ForSchoolsPage {

    @Inject
    private Path path;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private AmbassadorService ambassadors;

    private AmbassadorProfile profile;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        try {
            profile = ambassadors.forSchools(user.actor(), path.text("slug"));
        } catch (Forbidden notConfirmed) {
            pages.redirect(
                    "/ambassadors/" + ambassadors.profile(path.text("slug")).slug());
        }
    }

    public AmbassadorProfile profile() {
        return profile;
    }
}
