package uk.nhs.talentforcare.organisation.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import uk.nhs.talentforcare.organisation.imports.ImportFinding.Outcome;

/** One pass over the rows of one file, by batches. Memory holds one batch and the keys that were seen. */
final class ImportPass {

    private static final int BATCH = 500;
    private static final int EXAMPLES = 20;
    private static final int ATTEMPTS = 4;
    private static final int ALL = 100;

    private final DataSource database;
    private final Clock clock;
    private final ImportRun run;
    private final String lease;
    private final boolean write;
    private final Map<String, Integer> rowByKey = new HashMap<>();
    private int rowsRead;
    private int addedSoFar;
    private int changedSoFar;
    private long bytesRead;

    ImportPass(DataSource database, Clock clock, ImportRun run, String lease) {
        this.database = database;
        this.clock = clock;
        this.run = run;
        this.lease = lease;
        this.write = run.state() == ImportState.APPLYING;
        this.addedSoFar = run.added();
        this.changedSoFar = run.changed();
    }

    void bytesRead(long count) {
        bytesRead = count;
    }

    /** Rows after the heading that were worked through. */
    int rowsRead() {
        return rowsRead;
    }

    /** Whether a row says something that is not known yet. */
    boolean changesAnything() {
        return addedSoFar + changedSoFar > 0;
    }

    /** @throws WrongFile if the file turns out to be wrong: at once in the heading, or later on */
    <R> void work(Importer<R> importer, CsvRows rows) throws SQLException {
        if (!write) {
            startAgain();
        }
        importer.readHeading(rows);
        int done = write ? run.rowsRead() : 0;
        List<Parsed<R>> batch = new ArrayList<>(BATCH);
        while (rows.hasNext()) {
            Parsed<R> parsed = once(importer.read(rows.next()));
            rowsRead++;
            if (rowsRead > done) {
                batch.add(parsed);
            }
            if (batch.size() == BATCH) {
                settle(importer, batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            settle(importer, batch);
        }
    }

    private void startAgain() throws SQLException {
        addedSoFar = 0;
        changedSoFar = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean mine = new ImportRunTable(connection).restartCheck(run.id(), lease, clock.instant());
            connection.commit();
            if (!mine) {
                throw new ImportJob.LeaseLost();
            }
        }
    }

    private <R> Parsed<R> once(Parsed<R> parsed) {
        if (!parsed.usable()) {
            return parsed;
        }
        Integer before = rowByKey.putIfAbsent(parsed.key(), parsed.row());
        return before == null
                ? parsed
                : new Parsed<>(parsed.row(), parsed.key(), null, "The file has it already in row " + before);
    }

    private <R> void settle(Importer<R> importer, List<Parsed<R>> batch) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    settle(connection, importer, batch);
                    connection.commit();
                    return;
                } catch (SQLException | RuntimeException e) {
                    connection.rollback();
                    throw e;
                }
            } catch (SQLTransactionRollbackException deadlock) {
                if (attempt == ATTEMPTS) {
                    throw deadlock;
                }
            }
        }
    }

    private <R> void settle(Connection connection, Importer<R> importer, List<Parsed<R>> batch) throws SQLException {
        List<Parsed<R>> usable = batch.stream().filter(Parsed::usable).toList();
        List<Merge> merges =
                importer.merge(connection, usable.stream().map(Parsed::value).toList(), write);
        Report report = new Report();
        for (int i = 0; i < usable.size(); i++) {
            report.used(usable.get(i), merges.get(i));
        }
        batch.stream().filter(row -> !row.usable()).forEach(report::left);
        ImportRunTable runs = new ImportRunTable(connection);
        if (!runs.advance(run.id(), lease, report.tally(), rowsRead, progress(), clock.instant())) {
            throw new ImportJob.LeaseLost();
        }
        runs.addFindings(run.id(), report.findings);
        addedSoFar += report.added;
        changedSoFar += report.changed;
    }

    private int progress() {
        long done = write ? rowsRead : bytesRead;
        long whole = write ? run.rowsTotal() : run.fileBytes();
        return (int) Math.min(ALL - 1L, done * ALL / Math.max(1, whole));
    }

    /** Counts one batch; counted anew if the batch has to be tried again. */
    private final class Report {

        private final List<ImportFinding> findings = new ArrayList<>();
        private int added;
        private int changed;
        private int unchanged;
        private int rejected;
        private int noted;

        void used(Parsed<?> row, Merge merge) {
            switch (merge.effect()) {
                case ADDED -> {
                    if (addedSoFar + added++ < EXAMPLES) {
                        find(row, Outcome.NEW, merge.description());
                    }
                }
                case CHANGED -> {
                    if (changedSoFar + changed++ < EXAMPLES) {
                        find(row, Outcome.CHANGED, merge.description());
                    }
                }
                case UNCHANGED -> unchanged++;
                default -> throw new IllegalStateException("No such effect: " + merge.effect());
            }
            if (row.remark() != null) {
                noted++;
                find(row, Outcome.NOTED, row.remark());
            }
        }

        void left(Parsed<?> row) {
            if (row.rejected()) {
                rejected++;
                find(row, Outcome.REJECTED, row.remark());
            } else {
                unchanged++;
            }
        }

        Tally tally() {
            return new Tally(added, changed, unchanged, rejected, noted);
        }

        private void find(Parsed<?> row, Outcome outcome, String description) {
            findings.add(new ImportFinding(row.row(), outcome, row.key(), description));
        }
    }
}
