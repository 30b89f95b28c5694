package uk.nhs.talentforcare.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.AccountSessions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.search.SearchService;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Health;

/** The real archive in the real server: what is injected works, what is one transaction holds. */
class WiringIT extends InContainer {
    @Inject
    private Health health;

    @Inject
    private AccountSessions sessions;

    @Inject
    private SearchService search;

    @Inject
    private AuditLog auditLog;

    @Resource(lookup = "java:app/jdbc/campaign")
    private DataSource database;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private UserTransaction transaction;

    @Test
    void theDatabaseIsReachedAndMigrated() throws SQLException {
        assertTrue(health.ready());
        assertTrue(count("SELECT COUNT(*) FROM strategic_intention") == 10);
    }

    @Test
    void servicesReachTheDatabaseThroughRepositories() {
        assertFalse(sessions.find("no such key").isPresent());
    }

    @Test
    void demonstrationStudiesCanBeFound() {
        SearchRequest everything = new SearchRequest("", Map.of(), Map.of(), null, SearchRequest.RELEVANCE, 1, 10);
        assertTrue(search.search("case-studies", everything).total() > 0);
    }

    @Test
    void aRolledBackTransactionLeavesNoTrace() throws Exception {
        long before = auditEntries();
        transaction.begin();
        auditLog.record(Actor.SYSTEM, "test", "nothing", 1, null, null);
        transaction.rollback();
        assertEquals(before, auditEntries());
        transaction.begin();
        auditLog.record(Actor.SYSTEM, "test", "nothing", 1, null, null);
        transaction.commit();
        assertEquals(before + 1, auditEntries());
    }

    @Test
    void theRunningUserCannotRewriteTheAuditLog() {
        for (String statement : Set.of("UPDATE audit_entry SET action = 'x'", "DELETE FROM audit_entry")) {
            SQLException refused = assertThrows(SQLException.class, () -> execute(statement));
            assertTrue(refused.getMessage().contains("denied"), refused.getMessage());
        }
    }

    @Test
    void theDatabaseSpeaksUniversalTime() throws SQLException {
        assertTrue(Math.abs(count("SELECT TIMESTAMPDIFF(SECOND, NOW(), UTC_TIMESTAMP())")) < 2);
    }

    /** ServerForTests sets DB_POOL_MAX. */
    @Test
    void thePoolNeverGrowsBeyondItsConfiguredSize() throws Exception {
        int most = 16;
        CountDownLatch asked = new CountDownLatch(most);
        List<Connection> held = new ArrayList<>();
        List<Future<Long>> others = new ArrayList<>();
        try {
            while (held.size() < most) {
                held.add(database.getConnection());
            }
            for (int i = 0; i < most; i++) {
                others.add(executor.submit(() -> {
                    asked.countDown();
                    return connections();
                }));
            }
            assertTrue(asked.await(1, TimeUnit.MINUTES));
            assertEquals(most, connections(held.get(0)));
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
        for (Future<Long> other : others) {
            assertTrue(other.get(1, TimeUnit.MINUTES) <= most);
        }
    }

    @Test
    void readsWhatOthersCommit() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
        }
    }

    private long connections() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connections(connection);
        }
    }

    private static long connections(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE()")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long auditEntries() throws SQLException {
        return count("SELECT COUNT(*) FROM audit_entry WHERE action = 'test'");
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
