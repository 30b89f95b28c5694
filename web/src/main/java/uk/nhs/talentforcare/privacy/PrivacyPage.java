package uk.nhs.talentforcare.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The privacy notice says what the register of personal data says, so that the two cannot drift apart. */
@Named
@ApplicationScoped
public class PrivacyPage {

    /** Everything that the platform may hold about somebody with an account. */
    public List<PersonalData> kinds() {
        return Arrays.asList(PersonalData.values());
    }
}
