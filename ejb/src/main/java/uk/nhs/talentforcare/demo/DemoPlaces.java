package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.place.PlaceRepository;

/** Says where the districts are that the demonstration speaks of, until an import knows them better. */
@Dependent
class DemoPlaces implements DemoStep {

    private final PlaceRepository places;

    @Inject
    DemoPlaces(PlaceRepository places) {
        this.places = places;
    }

    /** The middles of the districts, to about half a mile, by outward code. */
    static Map<String, GeoPoint> districts() {
        return DemoFile.rows("outward-codes").stream()
                .collect(Collectors.toMap(row -> row.getString("outwardCode"), DemoPlaces.point()));
    }

    @Override
    public boolean done() {
        Set<String> districts = districts().keySet();
        return places.countKnown(districts) == districts.size();
    }

    @Override
    public void fill(Found found) {
        districts().forEach(places::addIfAbsent);
    }

    private static Function<JsonObject, GeoPoint> point() {
        return row -> new GeoPoint(
                row.getJsonNumber("latitude").doubleValue(),
                row.getJsonNumber("longitude").doubleValue());
    }
}
