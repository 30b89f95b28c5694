package uk.nhs.talentforcare.organisation.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.place.PlaceTable;
import uk.nhs.talentforcare.place.PlaceTable.District;
import uk.nhs.talentforcare.place.Postcode;

/** Postcode districts with latitude and longitude (WGS 84). */
final class OutwardCodeImporter implements Importer<District> {

    private static final List<String> COLUMNS = List.of("outward_code", "latitude", "longitude");

    private Heading heading;

    @Override
    public void readHeading(CsvRows rows) {
        heading = Heading.read(rows, "a CSV file of postcode districts", COLUMNS);
    }

    @Override
    public Parsed<District> read(CsvRow row) {
        String code = heading.text(row, "outward_code").toUpperCase(Locale.ROOT).replace(" ", "");
        if (!Postcode.looksOutward(code)) {
            return Parsed.rejected(row, code, "This is not a postcode district such as LS1");
        }
        try {
            GeoPoint point =
                    new GeoPoint(degrees(heading.text(row, "latitude")), degrees(heading.text(row, "longitude")));
            if (!Britain.holds(point)) {
                return Parsed.rejected(row, code, "Latitude and longitude are not in Great Britain");
            }
            return Parsed.of(row, code, new District(code, Britain.rounded(point)), null);
        } catch (IllegalArgumentException e) {
            return Parsed.rejected(
                    row, code, "Latitude and longitude are not numbers of degrees such as 53.801 and -1.549");
        }
    }

    @Override
    public List<Merge> merge(Connection connection, List<District> rows, boolean write) throws SQLException {
        PlaceTable places = new PlaceTable(connection);
        Map<String, GeoPoint> known =
                places.districts(rows.stream().map(District::code).toList());
        List<Merge> merges = new ArrayList<>(rows.size());
        List<District> added = new ArrayList<>();
        List<District> changed = new ArrayList<>();
        for (District row : rows) {
            GeoPoint before = known.get(row.code());
            if (before == null) {
                added.add(row);
                merges.add(Merge.added(shown(row.point())));
            } else if (!before.equals(row.point())) {
                changed.add(row);
                merges.add(Merge.changed("position: " + shown(before) + " → " + shown(row.point())));
            } else {
                merges.add(Merge.SAME);
            }
        }
        if (write) {
            places.insertDistricts(added);
            places.updateDistricts(changed);
        }
        return merges;
    }

    private static double degrees(String text) {
        if (text.length() > 30) {
            throw new NumberFormatException("too long");
        }
        return Double.parseDouble(text);
    }

    private static String shown(GeoPoint point) {
        return point.latitude() + ", " + point.longitude();
    }
}
