package uk.nhs.talentforcare.place;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.shared.SqlList;

/** Places in bulk, straight over JDBC, for imports. */
public class PlaceTable {

    /**
     * One postcode district.
     *
     * @param code such as {@code LS1}
     * @param point its middle
     */
    public record District(String code, GeoPoint point) {}

    private final Connection connection;

    public PlaceTable(Connection connection) {
        this.connection = connection;
    }

    /** Where every known district is: about 3,000 entries for the whole country. */
    public Map<String, GeoPoint> districts() throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT code, latitude, longitude FROM outward_code")) {
            return read(query);
        }
    }

    /** Roughly where every postcode area is, by its letters. */
    public Map<String, GeoPoint> areas() throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT code, latitude, longitude FROM postcode_area")) {
            return read(query);
        }
    }

    /** Which local area has which postcodes on a day: a few hundred entries. */
    public AreaMap areaMap(LocalDate day) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT code, local_area_code FROM area_assignment"
                + " WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)")) {
            query.setObject(1, day);
            query.setObject(2, day);
            Map<String, String> areas = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    areas.put(rows.getString(1), rows.getString(2));
                }
            }
            return new AreaMap(areas);
        }
    }

    /** Those of the given districts that are known. */
    public Map<String, GeoPoint> districts(Collection<String> codes) throws SQLException {
        if (codes.isEmpty()) {
            return Map.of();
        }
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT code, latitude, longitude FROM outward_code WHERE code IN " + SqlList.marks(codes))) {
            SqlList.bind(query, 1, codes);
            return read(query);
        }
    }

    public void insertDistricts(List<District> rows) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO outward_code (latitude, longitude, code) VALUES (?, ?, ?)")) {
            write(insert, rows);
        }
    }

    public void updateDistricts(List<District> rows) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE outward_code SET latitude = ?, longitude = ? WHERE code = ?")) {
            write(update, rows);
        }
    }

    private static void write(PreparedStatement statement, List<District> rows) throws SQLException {
        for (District row : rows) {
            statement.setDouble(1, row.point().latitude());
            statement.setDouble(2, row.point().longitude());
            statement.setString(3, row.code());
            statement.addBatch();
        }
        statement.executeBatch();
    }

    private static Map<String, GeoPoint> read(PreparedStatement query) throws SQLException {
        Map<String, GeoPoint> points = new HashMap<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                points.put(rows.getString(1), new GeoPoint(rows.getDouble(2), rows.getDouble(3)));
            }
        }
        return points;
    }
}
