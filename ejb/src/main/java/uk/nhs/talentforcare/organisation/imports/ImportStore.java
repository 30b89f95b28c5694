package uk.nhs.talentforcare.organisation.imports;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import javax.sql.DataSource;
import uk.nhs.talentforcare.shared.Configuration;

/** Where imports keep their files and rows. */
@ApplicationScoped
public class ImportStore {

    private static final int MOST_MEGABYTES = 100;

    @Resource(lookup = "java:app/jdbc/campaign")
    private DataSource database;

    @Inject
    private Configuration configuration;

    private ImportFiles files;

    /** Work on the tables of imports. */
    interface Work<T> {
        T with(ImportRunTable runs) throws SQLException;
    }

    @PostConstruct
    void prepare() {
        int megabytes = configuration.number("IMPORT_MOST_MEGABYTES", MOST_MEGABYTES, 1, MOST_MEGABYTES);
        files = new ImportFiles(configuration.dataFolder().resolve("imports"), (long) megabytes << 20);
    }

    ImportFiles files() {
        return files;
    }

    DataSource database() {
        return database;
    }

    /**
     * Does the work in the caller's transaction.
     *
     * @throws Taken if a run of that kind is at work already
     */
    <T> T inTables(Work<T> work) throws Taken {
        try (Connection connection = database.getConnection()) {
            return work.with(new ImportRunTable(connection));
        } catch (SQLIntegrityConstraintViolationException e) {
            throw new Taken(e);
        } catch (SQLException e) {
            throw new EJBException("Imports could not be read or written", e);
        }
    }

    /** As {@link #inTables}, for work that no constraint can stop. */
    <T> T read(Work<T> work) {
        try {
            return inTables(work);
        } catch (Taken e) {
            throw new EJBException("An unexpected constraint", e);
        }
    }

    /** Another run of the kind is at work. */
    static final class Taken extends Exception {
        Taken(Throwable cause) {
            super(cause);
        }
    }
}
