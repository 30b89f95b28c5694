package uk.nhs.talentforcare.organisation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.nhs.talentforcare.shared.SqlList;

/** Predecessors and successors of organisations of one register in bulk, straight over JDBC, for imports. */
public class OrganisationLinkTable {

    /** Whose codes the links are told by. */
    public enum Scheme {
        /** Schools and colleges. */
        URN,
        /** Bodies of the NHS. */
        ODS
    }

    /** What happened to the predecessor. */
    public enum Kind {
        SUCCESSION,
        MERGER,
        AMALGAMATION,
        SPLIT
    }

    /**
     * One organisation that became, or became part of, another.
     *
     * @param predecessor its code
     * @param successor the code of what came after
     * @param linkedOn the day, {@code null} if nobody recorded it
     */
    public record Row(String predecessor, String successor, Kind kind, LocalDate linkedOn) {

        /** Both codes: one link joins two organisations one way. */
        public String key() {
            return predecessor + ">" + successor;
        }
    }

    private final Connection connection;
    private final Scheme scheme;

    public OrganisationLinkTable(Connection connection, Scheme scheme) {
        this.connection = connection;
        this.scheme = scheme;
    }

    /** All links of the given predecessors. */
    public Set<Row> of(Collection<String> predecessors) throws SQLException {
        Set<Row> found = new HashSet<>();
        if (predecessors.isEmpty()) {
            return found;
        }
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT predecessor_code, successor_code, kind, linked_on FROM organisation_link"
                        + " WHERE scheme = ? AND predecessor_code IN " + SqlList.marks(predecessors))) {
            query.setString(1, scheme.name());
            SqlList.bind(query, 2, predecessors);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Row(
                            rows.getString(1),
                            rows.getString(2),
                            Kind.valueOf(rows.getString(3)),
                            rows.getObject(4, LocalDate.class)));
                }
            }
        }
        return found;
    }

    public void insert(List<Row> rows) throws SQLException {
        write(
                "INSERT INTO organisation_link (kind, linked_on, scheme, predecessor_code, successor_code)"
                        + " VALUES (?, ?, ?, ?, ?)",
                rows);
    }

    public void update(List<Row> rows) throws SQLException {
        write(
                "UPDATE organisation_link SET kind = ?, linked_on = ?"
                        + " WHERE scheme = ? AND predecessor_code = ? AND successor_code = ?",
                rows);
    }

    private void write(String sql, List<Row> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Row row : rows) {
                statement.setString(1, row.kind().name());
                statement.setObject(2, row.linkedOn());
                statement.setString(3, scheme.name());
                statement.setString(4, row.predecessor());
                statement.setString(5, row.successor());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
