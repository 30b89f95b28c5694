package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationKind;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.shared.Slug;

/** Schools, NHS bodies and their partners. All are invented but three, of which the framework of 2014 tells. */
@Dependent
class DemoOrganisations implements DemoStep {

    private final OrganisationRepository organisations;
    private final DemoCalendar calendar;

    @Inject
    DemoOrganisations(OrganisationRepository organisations, DemoCalendar calendar) {
        this.organisations = organisations;
        this.calendar = calendar;
    }

    /** The ids of the demonstration's organisations, by slug. */
    static Map<String, Long> ids(OrganisationRepository organisations) {
        return organisations.idsBySlug(slugs());
    }

    /** The local areas of those organisations that have one, by slug. */
    static Map<String, String> areas() {
        return DemoFile.rows("organisations").stream()
                .filter(row -> DemoFile.word(row, "localArea") != null)
                .collect(Collectors.toMap(row -> row.getString("slug"), row -> row.getString("localArea")));
    }

    @Override
    public boolean done() {
        return ids(organisations).size() == slugs().size();
    }

    @Override
    public void fill(Found found) {
        Map<String, Long> known = ids(organisations);
        Map<String, GeoPoint> districts = DemoPlaces.districts();
        DemoFile.rows("organisations").stream()
                .filter(row -> !known.containsKey(row.getString("slug")))
                .filter(row -> !row.containsKey("odsCode")
                        || organisations.findByOdsCode(row.getString("odsCode")).isEmpty())
                .forEach(row -> organisations.add(organisation(row, districts)));
    }

    private Organisation organisation(JsonObject row, Map<String, GeoPoint> districts) {
        String district = row.getString("outwardCode");
        Organisation organisation = new Organisation(
                        OrganisationKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        new Slug(row.getString("slug")),
                        calendar.daysAgo(200))
                .locatedInDistrict(
                        row.getString("town"), district, districts.get(district), DemoFile.word(row, "localArea"))
                .forDemonstration();
        if (row.containsKey("urn")) {
            organisation.identifiedByUrn(row.getString("urn"));
        }
        if (row.containsKey("odsCode")) {
            organisation.identifiedByOdsCode(row.getString("odsCode"));
        }
        return organisation;
    }

    private static List<String> slugs() {
        return DemoFile.rows("organisations").stream()
                .map(row -> row.getString("slug"))
                .toList();
    }
}
