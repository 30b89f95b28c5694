package uk.nhs.talentforcare.organisation.imports;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * Works through one run: checks a file that was just given, or imports one that was confirmed. Rows go in by batches; a
 * batch, its counts and its findings are one transaction, so that whoever takes over after a crash goes on with the batch
 * after the last that was written. A lease keeps two workers off one run.
 */
class ImportJob {

    private static final Logger LOG = Logger.getLogger(ImportJob.class.getName());
    private final DataSource database;
    private final ImportFiles files;
    private final Clock clock;

    ImportJob(DataSource database, ImportFiles files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Takes a run and brings it to its next resting state.
     *
     * @return the run as it stands now; empty if another worker has it, or took it over, or the database went away (then
     *     it is found again once its lease is over)
     */
    Optional<ImportRun> work(long id) {
        String lease = UUID.randomUUID().toString();
        try {
            ImportRun run = claimed(id, lease);
            if (run == null) {
                return Optional.empty();
            }
            finish(run, lease, result(run, lease));
            return find(id);
        } catch (LeaseLost e) {
            LOG.log(Level.INFO, "Import run {0} was taken over by another worker", id);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Import run " + id + " is left for another attempt", e);
        }
        return Optional.empty();
    }

    private Result result(ImportRun run, String lease) throws SQLException {
        ImportPass pass = new ImportPass(database, clock, run, lease);
        try (Reader text = TextFile.open(files.pathOf(run.sha256()), pass::bytesRead);
                CsvRows rows = new CsvRows(text)) {
            pass.work(importer(run.kind()), rows);
            return new Result(next(run, pass), pass.rowsRead(), null);
        } catch (WrongFile e) {
            return new Result(ImportState.REFUSED, pass.rowsRead(), e.getMessage());
        } catch (NoSuchFileException e) {
            return new Result(ImportState.FAILED, 0, "The uploaded file is not there any more. Upload it again.");
        } catch (SQLTransientException | SQLRecoverableException | SQLNonTransientConnectionException e) {
            throw e;
        } catch (IOException | SQLException e) {
            return failed(run, pass, e);
        } catch (LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            return failed(run, pass, e);
        }
    }

    /** A file that would change nothing has nothing to be confirmed. */
    private static ImportState next(ImportRun run, ImportPass pass) {
        if (run.state() != ImportState.CHECKING) {
            return ImportState.DONE;
        }
        return pass.changesAnything() ? ImportState.CHECKED : ImportState.NOTHING_NEW;
    }

    private static Result failed(ImportRun run, ImportPass pass, Exception cause) {
        LOG.log(Level.SEVERE, "Import run " + run.id() + " failed after row " + pass.rowsRead(), cause);
        return new Result(
                ImportState.FAILED,
                pass.rowsRead(),
                "Something went wrong on our side after row " + pass.rowsRead() + ". What was imported before it stays;"
                        + " importing the file again is safe. Reference: import run " + run.id() + ".");
    }

    private Importer<?> importer(ImportKind kind) throws SQLException {
        try (Connection connection = database.getConnection()) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), LondonTime.ZONE);
            return switch (kind) {
                case OUTWARD_CODES -> new OutwardCodeImporter();
                case SCHOOLS -> new SchoolImporter(Gazetteer.read(connection, today), clock.instant());
                case SCHOOL_LINKS -> new SchoolLinkImporter();
                case NHS_TRUSTS -> new TrustImporter(Gazetteer.read(connection, today), today, clock.instant());
                case NHS_SUCCESSORS -> new NhsSuccessorImporter();
            };
        }
    }

    private ImportRun claimed(long id, String lease) throws SQLException {
        try (Connection connection = database.getConnection()) {
            ImportRunTable runs = new ImportRunTable(connection);
            return runs.claim(id, lease, clock.instant()) ? runs.find(id).orElse(null) : null;
        }
    }

    private void finish(ImportRun run, String lease, Result result) throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean mine = new ImportRunTable(connection)
                    .finish(run.id(), lease, result.state, result.rows, result.message, clock.instant());
            if (!mine) {
                throw new LeaseLost();
            }
        }
    }

    private Optional<ImportRun> find(long id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new ImportRunTable(connection).find(id);
        }
    }

    private record Result(ImportState state, int rows, String message) {}

    /** Another worker has the run now. */
    static final class LeaseLost extends RuntimeException {

        LeaseLost() {
            super("The lease is over", null, false, false);
        }
    }
}
