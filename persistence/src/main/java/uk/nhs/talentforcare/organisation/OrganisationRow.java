package uk.nhs.talentforcare.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import uk.nhs.talentforcare.place.GeoPoint;

/**
 * What a register publishes about an organisation. Everything but kind, name and status may be {@code null}.
 *
 * @param urn the Department for Education's number, or {@code null} if known by ODS code
 * @param odsCode the Organisation Data Service's code, or {@code null} if known by URN
 * @param phase of education, in the register's words
 * @param youngestAge in years
 * @param oldestAge in years
 * @param postcode in its usual writing
 * @param localAreaCode the local area on the day of the import
 */
public record OrganisationRow(
        String urn,
        String odsCode,
        OrganisationKind kind,
        String name,
        OrganisationStatus status,
        String phase,
        Integer youngestAge,
        Integer oldestAge,
        String street,
        String town,
        String postcode,
        String outwardCode,
        GeoPoint point,
        String localAreaCode,
        String website,
        String telephone,
        LocalDate openedOn,
        LocalDate closedOn) {

    /** The register's key: the URN or the ODS code. */
    public String code() {
        return urn == null ? odsCode : urn;
    }

    /** What another version of the same organisation says differently, in words such as "name: A → B". */
    public List<String> differencesTo(OrganisationRow newer) {
        List<String> differences = new ArrayList<>();
        compare(differences, "kind", kind.label(), newer.kind.label());
        compare(differences, "name", name, newer.name);
        compare(differences, "status", status, newer.status);
        compare(differences, "phase", phase, newer.phase);
        compare(differences, "youngest age", youngestAge, newer.youngestAge);
        compare(differences, "oldest age", oldestAge, newer.oldestAge);
        compare(differences, "street", street, newer.street);
        compare(differences, "town", town, newer.town);
        compare(differences, "postcode", postcode, newer.postcode);
        compare(differences, "position", position(point), position(newer.point));
        compare(differences, "local area", localAreaCode, newer.localAreaCode);
        compare(differences, "website", website, newer.website);
        compare(differences, "telephone", telephone, newer.telephone);
        compare(differences, "opened", openedOn, newer.openedOn);
        compare(differences, "closed", closedOn, newer.closedOn);
        return differences;
    }

    private static void compare(List<String> differences, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            differences.add(what + ": " + shown(before) + " → " + shown(after));
        }
    }

    private static Object shown(Object value) {
        return value == null ? "nothing" : value;
    }

    private static String position(GeoPoint point) {
        return point == null ? null : point.latitude() + ", " + point.longitude();
    }
}
