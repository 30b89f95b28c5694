package uk.nhs.talentforcare.ambassador;

import java.util.Set;
import uk.nhs.talentforcare.place.GeoPoint;

/**
 * What everybody may see of an approved ambassador: no surname, no e-mail, no telephone, no more of the postcode than
 * its district.
 *
 * @param roleFamily code of the role family
 * @param organisation name of the organisation, empty if there is none
 * @param outwardCode postcode district
 * @param point the district's centre
 * @param version rises with every change
 */
public record AmbassadorProfile(
        long id,
        String slug,
        String displayName,
        String jobTitle,
        String roleFamily,
        String roleFamilyName,
        String organisation,
        String localArea,
        String localAreaName,
        String routeIn,
        String story,
        TalkFormat format,
        Set<Topic> topics,
        Set<KeyStage> keyStages,
        Set<String> languages,
        String outwardCode,
        GeoPoint point,
        int radiusMiles,
        int version) {}
