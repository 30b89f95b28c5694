package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.stream.Collectors;
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

    public String topics() {
        return profile.topics().stream().sorted().map(Topic::label).collect(Collectors.joining(", "));
    }

    public String keyStages() {
        return profile.keyStages().stream()
                .sorted(Comparator.naturalOrder())
                .map(KeyStage::label)
                .collect(Collectors.joining(", "));
    }

    public String languages() {
        return String.join(", ", profile.languages());
    }

    /** How far they go, and from where: the postcode district, never more. */
    public String reach() {
        return profile.format().inPerson()
                ? "Up to " + profile.radiusMiles() + " miles from " + profile.outwardCode()
                : "Online only";
    }
}
