package uk.nhs.talentforcare.ambassador;

import java.util.Map;

/**
 * An ambassador's profile before their own eyes.
 *
 * @param name what they go by, without the surname
 * @param surname their surname, as their account has it
 * @param whole everything, whoever else sees it
 * @param schools what a school's confirmed contact sees
 * @param everyone what anybody sees
 * @param travelMinutes kept free on either side of a talk in person
 * @param visible whether anybody sees it at the moment
 */
public record OwnProfile(
        int version,
        String name,
        String surname,
        AmbassadorProfile whole,
        AmbassadorProfile schools,
        AmbassadorProfile everyone,
        Map<SharedField, SharedWith> sharing,
        int travelMinutes,
        boolean visible) {}
