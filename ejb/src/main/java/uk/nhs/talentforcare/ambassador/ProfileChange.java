package uk.nhs.talentforcare.ambassador;

import java.util.List;
import java.util.Map;

/** What an ambassador types to change one part of their profile. */
public sealed interface ProfileChange {

    /** @param name what they go by, without the surname. @param roleFamily code of the role family */
    record About(String name, String jobTitle, String roleFamily) implements ProfileChange {}

    record Talks(
            String format, List<String> topics, List<String> keyStages, List<String> languages, String otherLanguages)
            implements ProfileChange {}

    record Words(String routeIn, String story) implements ProfileChange {}

    /** @param place a postcode district, or a full postcode, of which the district alone is kept */
    record Travel(String place, String miles, String minutes) implements ProfileChange {}

    /** @param choices name of a {@link SharedWith} for each {@link SharedField} that changes */
    record Shares(Map<SharedField, String> choices) implements ProfileChange {}
}
