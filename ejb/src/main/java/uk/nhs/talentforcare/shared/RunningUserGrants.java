package uk.nhs.talentforcare.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What the running database user may do: read and write every table, but only add to and read the audit log and the notes
 * on concerns, and only
 * read the record of migrations. MySQL has no way to take a right back from one table, so each table is granted by name.
 */
public class RunningUserGrants {

    private static final Set<String> ADD_ONLY = Set.of("audit_entry", "concern_note");
    private static final Set<String> READ_ONLY = Set.of("flyway_schema_history");

    private final DataSource migrationSource;
    private final DataSource runningSource;

    /**
     * @param migrationSource connects as the owner of the schema, who holds its rights with grant option
     * @param runningSource connects as the user who gets them
     */
    public RunningUserGrants(DataSource migrationSource, DataSource runningSource) {
        this.migrationSource = migrationSource;
        this.runningSource = runningSource;
    }

    /**
     * Grants the running user its rights on every table there is; repeating it changes nothing.
     *
     * @throws SQLException if the owner may not grant, or the running user cannot connect
     */
    public void grant() throws SQLException {
        String account = runningAccount();
        try (Connection connection = migrationSource.getConnection();
                Statement statement = connection.createStatement()) {
            String schema = connection.getCatalog();
            for (String table : tables(connection, schema)) {
                statement.execute("GRANT " + rights(table) + " ON `" + schema + "`.`" + table + "` TO " + account);
            }
        }
    }

    static String rights(String table) {
        if (ADD_ONLY.contains(table)) {
            return "SELECT, INSERT";
        }
        return READ_ONLY.contains(table) ? "SELECT" : "SELECT, INSERT, UPDATE, DELETE";
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = ? AND table_type = 'BASE TABLE'")) {
            query.setString(1, schema);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    /** The account as the server knows it, host included: only the user itself may ask that everywhere. */
    private String runningAccount() throws SQLException {
        try (Connection connection = runningSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CURRENT_USER()")) {
            row.next();
            String account = row.getString(1);
            int at = account.lastIndexOf('@');
            return quoted(account.substring(0, at)) + "@" + quoted(account.substring(at + 1));
        }
    }

    private static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }
}
