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
 * What the running database user may do: read and write every table, but only add to and read the audit log, and only
 * read the record of migrations. MySQL has no way to take a right back from one table, so each table is granted by name.
 */
public class RunningUserGrants {

    private static final Set<String> ADD_ONLY = Set.of("audit_entry");
    private static final Set<String> READ_ONLY = Set.of("flyway_schema_history");

    private final DataSource migrationSource;

    /** @param migrationSource connects as the owner of the schema, who holds its rights with grant option */
    public RunningUserGrants(DataSource migrationSource) {
        this.migrationSource = migrationSource;
    }

    /**
     * Grants the user its rights on every table there is; repeating it changes nothing.
     *
     * @throws SQLException if the owner may not grant
     */
    public void grant(String user) throws SQLException {
        try (Connection connection = migrationSource.getConnection();
                Statement statement = connection.createStatement()) {
            String schema = connection.getCatalog();
            List<String> accounts = accountsOf(connection, user);
            for (String table : tables(connection, schema)) {
                for (String account : accounts) {
                    statement.execute("GRANT " + rights(table) + " ON `" + schema + "`.`" + table + "` TO " + account);
                }
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

    private static List<String> accountsOf(Connection connection, String user) throws SQLException {
        String quoted = user.replace("'", "''");
        List<String> accounts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT DISTINCT grantee FROM information_schema.user_privileges WHERE grantee LIKE ?")) {
            query.setString(1, "'" + quoted.replace("_", "\\_").replace("%", "\\%") + "'@%");
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    accounts.add(rows.getString(1));
                }
            }
        }
        return accounts.isEmpty() ? List.of("'" + quoted + "'@'%'") : accounts;
    }
}
