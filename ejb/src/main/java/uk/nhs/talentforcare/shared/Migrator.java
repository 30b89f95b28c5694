package uk.nhs.talentforcare.shared;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schema up to date at start, before anything else touches the database, and grants the running user what it
 * needs and no more. The pool of connections that everything else uses is defined with this bean, in
 * {@code META-INF/ejb-jar.xml}.
 */
@Singleton
@Startup
@DependsOn("Configuration")
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

    private static final Logger LOG = Logger.getLogger(Migrator.class.getName());

    @Inject
    private Configuration configuration;

    private volatile boolean migrated;

    @PostConstruct
    void migrate() {
        DatabaseConfiguration database = configuration.database();
        MysqlDataSource source = connect(database, database.migrationUser(), database.migrationPassword());
        MigrateResult result = Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        LOG.log(Level.INFO, "Migrated the schema by {0} steps to {1}", new Object[] {
            result.migrationsExecuted, result.targetSchemaVersion
        });
        if (database.separatesUsers()) {
            grant(source, connect(database, database.user(), database.password()));
        } else {
            LOG.warning(
                    "DB_MIGRATION_USER is not set: the running user owns the schema and could change the audit log");
        }
        migrated = true;
    }

    /** Whether the schema is up to date. */
    public boolean migrated() {
        return migrated;
    }

    private static MysqlDataSource connect(DatabaseConfiguration database, String user, String password) {
        MysqlDataSource source = new MysqlDataSource();
        source.getBooleanProperty(PropertyKey.fallbackToSystemKeyStore).setValue(false);
        source.setURL(database.url());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static void grant(MysqlDataSource owner, MysqlDataSource running) {
        try {
            new RunningUserGrants(owner, running).grant();
        } catch (SQLException e) {
            throw new ConfigurationProblem("Configuration: DB_MIGRATION_USER could not grant DB_USER its rights ("
                    + e.getMessage() + "): give it ALL PRIVILEGES on the database WITH GRANT OPTION");
        }
    }
}
