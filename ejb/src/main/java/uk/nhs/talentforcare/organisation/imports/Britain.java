package uk.nhs.talentforcare.organisation.imports;

import java.util.Optional;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;
import uk.nhs.talentforcare.place.GeoPoint;

/**
 * Turns British National Grid references (EPSG:27700, metres) into latitude and longitude (WGS 84), to about five metres.
 * Not to be shared between threads.
 */
final class Britain {

    private static final double DECIMALS = 1e5;
    private static final int MOST_EASTING = 700_000;
    private static final int MOST_NORTHING = 1_300_000;

    private final BasicCoordinateTransform toWgs84;

    Britain() {
        CRSFactory systems = new CRSFactory();
        toWgs84 =
                new BasicCoordinateTransform(systems.createFromName("EPSG:27700"), systems.createFromName("EPSG:4326"));
    }

    /** @return empty for anything but two whole numbers of metres within the grid */
    Optional<GeoPoint> fromGrid(String easting, String northing) {
        try {
            int east = Integer.parseInt(easting);
            int north = Integer.parseInt(northing);
            if (east <= 0 || east > MOST_EASTING || north <= 0 || north > MOST_NORTHING) {
                return Optional.empty();
            }
            ProjCoordinate degrees = toWgs84.transform(new ProjCoordinate(east, north), new ProjCoordinate());
            return Optional.of(rounded(new GeoPoint(degrees.y, degrees.x))).filter(Britain::holds);
        } catch (NumberFormatException | Proj4jException notAReference) {
            return Optional.empty();
        }
    }

    /** Whether a point is in Great Britain or close to it. */
    static boolean holds(GeoPoint point) {
        return point.latitude() >= 49 && point.latitude() <= 61 && point.longitude() >= -9 && point.longitude() <= 3;
    }

    /** The point to five decimals, about a metre: what is kept, so that a second import finds the same. */
    static GeoPoint rounded(GeoPoint point) {
        return new GeoPoint(
                Math.round(point.latitude() * DECIMALS) / DECIMALS,
                Math.round(point.longitude() * DECIMALS) / DECIMALS);
    }
}
