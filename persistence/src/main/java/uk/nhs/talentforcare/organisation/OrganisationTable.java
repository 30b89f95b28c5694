package uk.nhs.talentforcare.organisation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.shared.SqlList;

/**
 * Organisations in bulk, straight over JDBC, for imports: reads and writes a few hundred at a time, and only what a
 * register publishes.
 */
public class OrganisationTable {

    private static final String PUBLISHED =
            "kind = ?, name = ?, status = ?, phase = ?, youngest_age = ?, oldest_age = ?,"
                    + " street = ?, town = ?, postcode = ?, outward_code = ?, latitude = ?, longitude = ?, local_area_code = ?,"
                    + " website = ?, telephone = ?, opened_on = ?, closed_on = ?, updated_at = ?";
    private static final String COLUMNS = "kind, name, status, phase, youngest_age, oldest_age, street, town, postcode,"
            + " outward_code, latitude, longitude, local_area_code, website, telephone, opened_on, closed_on";

    private final Connection connection;

    public OrganisationTable(Connection connection) {
        this.connection = connection;
    }

    /** Those of the given schools that are known, by URN. */
    public Map<String, OrganisationRow> byUrn(Collection<String> urns) throws SQLException {
        return find("urn", urns);
    }

    /** Those of the given bodies that are known, by ODS code. */
    public Map<String, OrganisationRow> byOdsCode(Collection<String> codes) throws SQLException {
        return find("ods_code", codes);
    }

    /** Those of the given slugs that are in use. */
    public Set<String> slugsInUse(Collection<String> slugs) throws SQLException {
        Set<String> used = new HashSet<>();
        if (slugs.isEmpty()) {
            return used;
        }
        try (PreparedStatement query =
                connection.prepareStatement("SELECT slug FROM organisation WHERE slug IN " + SqlList.marks(slugs))) {
            SqlList.bind(query, 1, slugs);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    used.add(rows.getString(1));
                }
            }
        }
        return used;
    }

    /** @param slugByCode a free slug for each row, by its {@link OrganisationRow#code()} */
    public void insert(List<OrganisationRow> rows, Map<String, String> slugByCode, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO organisation (" + COLUMNS
                + ", updated_at, created_at, slug, urn, ods_code)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (OrganisationRow row : rows) {
                int next = bindPublished(insert, row, now);
                insert.setObject(next, utc(now));
                insert.setString(next + 1, slugByCode.get(row.code()));
                insert.setString(next + 2, row.urn());
                insert.setString(next + 3, row.odsCode());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Writes what the register says now; slugs stay, since addresses are a promise. */
    public void update(List<OrganisationRow> rows, Instant now) throws SQLException {
        for (String key : List.of("urn", "ods_code")) {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE organisation SET " + PUBLISHED + ", version = version + 1 WHERE " + key + " = ?")) {
                for (OrganisationRow row : rows) {
                    String code = "urn".equals(key) ? row.urn() : row.odsCode();
                    if (code != null) {
                        update.setString(bindPublished(update, row, now), code);
                        update.addBatch();
                    }
                }
                update.executeBatch();
            }
        }
    }

    private Map<String, OrganisationRow> find(String key, Collection<String> codes) throws SQLException {
        Map<String, OrganisationRow> found = new HashMap<>();
        if (codes.isEmpty()) {
            return found;
        }
        try (PreparedStatement query = connection.prepareStatement("SELECT urn, ods_code, " + COLUMNS
                + " FROM organisation WHERE " + key + " IN " + SqlList.marks(codes))) {
            SqlList.bind(query, 1, codes);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(key), read(rows));
                }
            }
        }
        return found;
    }

    private static OrganisationRow read(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        return new OrganisationRow(
                row.getString("urn"),
                row.getString("ods_code"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                OrganisationStatus.valueOf(row.getString("status")),
                row.getString("phase"),
                row.getObject("youngest_age", Integer.class),
                row.getObject("oldest_age", Integer.class),
                row.getString("street"),
                row.getString("town"),
                row.getString("postcode"),
                row.getString("outward_code"),
                latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude),
                row.getString("local_area_code"),
                row.getString("website"),
                row.getString("telephone"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }

    private static int bindPublished(PreparedStatement statement, OrganisationRow row, Instant now)
            throws SQLException {
        Object[] values = {
            row.kind().name(),
            row.name(),
            row.status().name(),
            row.phase(),
            row.youngestAge(),
            row.oldestAge(),
            row.street(),
            row.town(),
            row.postcode(),
            row.outwardCode(),
            row.point() == null ? null : row.point().latitude(),
            row.point() == null ? null : row.point().longitude(),
            row.localAreaCode(),
            row.website(),
            row.telephone(),
            row.openedOn(),
            row.closedOn(),
            utc(now)
        };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return values.length + 1;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
