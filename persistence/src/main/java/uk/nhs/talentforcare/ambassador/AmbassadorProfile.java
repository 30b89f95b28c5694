package uk.nhs.talentforcare.ambassador;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.nhs.talentforcare.place.GeoPoint;

/**
 * What somebody may see of an ambassador: no e-mail, no telephone, no more of the postcode than its district, and nothing
 * that is not shared with them.
 *
 * @param displayName first name and initial, or the whole name if it is shared
 * @param roleFamily code of the role family
 * @param organisation name of the organisation, empty if there is none or it is not shared
 * @param outwardCode postcode district
 * @param point the district's centre
 * @param portrait their photograph, if there is one and it is shared
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
        Optional<Portrait> portrait,
        int version) {

    /**
     * What stands elsewhere than with the ambassador.
     *
     * @param organisation of the register, or empty
     */
    public record Names(
            String lastName, String organisation, String roleFamily, String localArea, Optional<Portrait> portrait) {}

    /** What somebody sees. @param viewer as in {@link SharedWith#reaches} */
    public static AmbassadorProfile of(Ambassador whole, Names names, SharedWith viewer) {
        Sharing sharing = whole.sharing();
        String employer = names.organisation.isEmpty() ? whole.employerName().orElse("") : names.organisation;
        return new AmbassadorProfile(
                whole.id(),
                whole.slug(),
                sharing.shows(SharedField.SURNAME, viewer)
                        ? goesBy(whole.displayName(), names.lastName) + " " + names.lastName
                        : whole.displayName(),
                whole.jobTitle(),
                whole.roleFamily(),
                names.roleFamily,
                sharing.shows(SharedField.EMPLOYER, viewer) ? employer : "",
                whole.localAreaCode(),
                names.localArea,
                sharing.shows(SharedField.ROUTE_IN, viewer) ? whole.routeIn() : "",
                sharing.shows(SharedField.STORY, viewer) ? whole.story() : "",
                whole.format(),
                Set.copyOf(whole.topics()),
                Set.copyOf(whole.keyStages()),
                sharing.shows(SharedField.LANGUAGES, viewer) ? whole.languages() : new TreeSet<>(),
                whole.outwardCode(),
                whole.point(),
                whole.radiusMiles(),
                names.portrait.filter(shared -> sharing.shows(SharedField.PHOTOGRAPH, viewer)),
                whole.version());
    }

    /** The name without the surname's initial at its end. */
    public static String goesBy(String displayName, String lastName) {
        String initial = initial(lastName);
        return !initial.isEmpty() && displayName.endsWith(" " + initial)
                ? displayName.substring(0, displayName.length() - initial.length() - 1)
                : displayName;
    }

    /** The first letter of a surname; empty if there is none. */
    public static String initial(String lastName) {
        return lastName.isEmpty() ? "" : lastName.substring(0, lastName.offsetByCodePoints(0, 1));
    }
}
