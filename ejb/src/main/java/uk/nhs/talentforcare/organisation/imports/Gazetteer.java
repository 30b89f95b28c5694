package uk.nhs.talentforcare.organisation.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.nhs.talentforcare.place.AreaMap;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.place.PlaceTable;
import uk.nhs.talentforcare.place.Postcode;

/**
 * Where postcodes are on the day of an import, held in memory: about 3,000 districts.
 *
 * @param districts the middle of each postcode district
 * @param areas roughly the middle of each postcode area
 * @param localAreas which local area each belongs to
 */
record Gazetteer(Map<String, GeoPoint> districts, Map<String, GeoPoint> areas, AreaMap localAreas) {

    static Gazetteer read(Connection connection, LocalDate day) throws SQLException {
        PlaceTable places = new PlaceTable(connection);
        return new Gazetteer(places.districts(), places.areas(), places.areaMap(day));
    }

    /** The middle of the district, or of the area if the district is not known. */
    Optional<GeoPoint> around(Postcode postcode) {
        return Optional.ofNullable(districts.get(postcode.outwardCode()))
                .or(() -> Optional.ofNullable(areas.get(postcode.area())));
    }

    /** The code of the local area, {@code null} outside England. */
    String localAreaOf(Postcode postcode) {
        return localAreas.areaOf(postcode.outwardCode()).orElse(null);
    }
}
