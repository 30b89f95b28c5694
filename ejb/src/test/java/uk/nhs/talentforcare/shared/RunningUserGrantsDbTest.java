package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.talentforcare.testing.TestDatabase;

class RunningUserGrantsDbTest {

    private static final String PASSWORD = "Running-user-1-of-tests";

    private final String user = "running_" + UUID.randomUUID().toString().substring(0, 8);
    private final MysqlDataSource running = new MysqlDataSource();

    @BeforeEach
    void aUserWhoMayOnlyEnter() throws SQLException {
        try (Connection owner = TestDatabase.dataSource().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE USER '" + user + "'@'%' IDENTIFIED BY '" + PASSWORD + "'");
            statement.execute("GRANT SELECT ON `" + owner.getCatalog() + "`.* TO '" + user + "'@'%'");
        }
        running.setURL(((MysqlDataSource) TestDatabase.dataSource()).getUrl());
        running.setUser(user);
        running.setPassword(PASSWORD);
        new RunningUserGrants(TestDatabase.dataSource(), running).grant();
    }

    @AfterEach
    void dropTheUser() throws SQLException {
        asOwner("DROP USER '" + user + "'@'%'");
    }

    @Test
    void letsTheApplicationAddToTheAuditLog() throws SQLException {
        asRunning("INSERT INTO audit_entry (recorded_at, action, subject_type, subject_id)"
                + " VALUES (UTC_TIMESTAMP(6), 'test', 'grant', 1)");

        try (Connection connection = running.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT COUNT(*) FROM audit_entry WHERE subject_type = 'grant'")) {
            rows.next();
            assertThat(rows.getLong(1)).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET action = 'other'",
                "DELETE FROM audit_entry",
                "TRUNCATE TABLE audit_entry",
                "DROP TABLE audit_entry",
                "DELETE FROM flyway_schema_history",
                "CREATE TABLE other (id INT)"
            })
    void keepsTheApplicationFromRewritingHistory(String statement) {
        assertThatThrownBy(() -> asRunning(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }

    @Test
    void letsTheApplicationWorkOnEveryOtherTable() throws SQLException {
        asRunning("UPDATE account SET telephone = NULL WHERE id = 0");
        asRunning("DELETE FROM outbox_message WHERE id = 0");
    }

    private void asRunning(String sql) throws SQLException {
        try (Connection connection = running.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
