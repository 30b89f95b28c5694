package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.Path;

/** The public profile of an ambassador. */
@Named
@RequestScoped
public class AmbassadorPage {

    @Inject
    private Path path;

    @Inject
    private AmbassadorService ambassadors;

    private AmbassadorProfile profile;

    public void load() {
        profile = ambassadors.profile(path.text("slug"));
    }

    public AmbassadorProfile profile() {
        return profile;
    }

    /** What follows the name in lists and shared links. */
    public String summary() {
        String employer = profile.organisation().isEmpty() ? "" : " at " + profile.organisation();
        return profile.displayName() + " is an ambassador for support roles in health and care: " + profile.jobTitle()
                + employer + ".";
    }
}
