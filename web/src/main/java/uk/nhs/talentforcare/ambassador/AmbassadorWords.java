package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.stream.Collectors;

/** Says in words what a profile says in codes. */
@Named
@ApplicationScoped
public class AmbassadorWords {

    public String topics(AmbassadorProfile profile) {
        return profile.topics().stream().sorted().map(Topic::label).collect(Collectors.joining(", "));
    }

    public String keyStages(AmbassadorProfile profile) {
        return profile.keyStages().stream().sorted().map(KeyStage::label).collect(Collectors.joining(", "));
    }

    public String languages(AmbassadorProfile profile) {
        return String.join(", ", profile.languages());
    }

    /** How far they go, and from where: the postcode district, never more. */
    public String reach(AmbassadorProfile profile) {
        return profile.format().inPerson()
                ? "Up to " + profile.radiusMiles() + " miles from " + profile.outwardCode()
                : "Online only";
    }
}
