package uk.nhs.talentforcare.organisation.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps import runs and what they found, over JDBC, so that a worker's counts are written in the same transaction as its
 * rows. Changes of state are conditional updates that say whether they took place: two people, or two nodes, can never
 * both make one.
 */
public class ImportRunTable {

    /** How long a worker that does not write keeps its run; after that another may take it over. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    private static final int LONGEST_IDENTIFIER = 100;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_FILE_NAME = 200;

    private final Connection connection;

    public ImportRunTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * Records a file that is to be checked.
     *
     * @return the run's id
     * @throws java.sql.SQLIntegrityConstraintViolationException if a run of that kind is at work
     */
    public long add(ImportKind kind, String fileName, long bytes, String sha256, Long uploadedBy, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO import_run (kind, state, live_kind, file_name, file_bytes, sha256, uploaded_by, created_at)"
                        + " VALUES (?, 'CHECKING', ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, kind.name());
            insert.setString(2, kind.name());
            insert.setString(3, cut(fileName, LONGEST_FILE_NAME));
            insert.setLong(4, bytes);
            insert.setString(5, sha256);
            insert.setObject(6, uploadedBy);
            insert.setObject(7, utc(now));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    public Optional<ImportRun> find(long id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM import_run WHERE id = ?")) {
            query.setLong(1, id);
            return runs(query).stream().findFirst();
        }
    }

    /** The latest runs, newest first. */
    public List<ImportRun> latest(int most) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT * FROM import_run ORDER BY id DESC LIMIT ?")) {
            query.setInt(1, most);
            return runs(query);
        }
    }

    /** Runs that were given before a time and still wait to be confirmed. */
    public List<ImportRun> checkedBefore(Instant time) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT * FROM import_run WHERE state = 'CHECKED' AND created_at < ? ORDER BY id")) {
            query.setObject(1, utc(time));
            return runs(query);
        }
    }

    /** Whether a run that is not over yet needs the file with this content. */
    public boolean needFile(String sha256) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT COUNT(*) FROM import_run"
                + " WHERE sha256 = ? AND state IN ('CHECKING', 'CHECKED', 'APPLYING')")) {
            query.setString(1, sha256);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1) > 0;
            }
        }
    }

    /** Runs that nobody works on although somebody should: just given, or left behind by a worker that died. */
    public List<Long> unattended(Instant now) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT id FROM import_run"
                + " WHERE state IN ('CHECKING', 'APPLYING') AND (lease IS NULL OR touched_at < ?) ORDER BY id")) {
            query.setObject(1, utc(now.minus(LEASE)));
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    /** Takes an unattended run; {@code false} if somebody else has it. */
    public boolean claim(long id, String lease, Instant now) throws SQLException {
        return changed(
                "UPDATE import_run SET lease = ?, touched_at = ? WHERE id = ?"
                        + " AND state IN ('CHECKING', 'APPLYING') AND (lease IS NULL OR touched_at < ?)",
                lease,
                utc(now),
                id,
                utc(now.minus(LEASE)));
    }

    /**
     * Confirms a checked run.
     *
     * @return {@code false} if it is not checked any more
     * @throws java.sql.SQLIntegrityConstraintViolationException if another run of that kind is at work
     */
    public boolean confirm(long id, Instant now) throws SQLException {
        boolean confirmed = changed(
                "UPDATE import_run SET state = 'APPLYING', live_kind = kind, lease = NULL, started_at = ?, progress = 0,"
                        + " rows_read = 0, added = 0, changed = 0, unchanged = 0, rejected = 0, noted = 0,"
                        + " version = version + 1 WHERE id = ? AND state = 'CHECKED'",
                utc(now),
                id);
        if (confirmed) {
            forgetFindings(id);
        }
        return confirmed;
    }

    /** Drops a checked run; {@code false} if it is not checked any more. */
    public boolean discard(long id, Instant now) throws SQLException {
        return changed(
                "UPDATE import_run SET state = 'DISCARDED', finished_at = ?, version = version + 1"
                        + " WHERE id = ? AND state = 'CHECKED'",
                utc(now),
                id);
    }

    /** Starts the check, again if a worker died in it: nothing has been written yet but counts. */
    public boolean restartCheck(long id, String lease, Instant now) throws SQLException {
        boolean mine = changed(
                "UPDATE import_run SET touched_at = ?, progress = 0, rows_read = 0, added = 0, changed = 0, unchanged = 0,"
                        + " rejected = 0, noted = 0 WHERE id = ? AND lease = ? AND state = 'CHECKING'",
                utc(now),
                id,
                lease);
        if (mine) {
            forgetFindings(id);
        }
        return mine;
    }

    /** Adds one batch to the counts; {@code false} if the run is not this worker's any more. */
    public boolean advance(long id, String lease, Tally batch, int rowsRead, int progress, Instant now)
            throws SQLException {
        return changed(
                "UPDATE import_run SET rows_read = ?, progress = ?, added = added + ?, changed = changed + ?,"
                        + " unchanged = unchanged + ?, rejected = rejected + ?, noted = noted + ?, touched_at = ?"
                        + " WHERE id = ? AND lease = ?",
                rowsRead,
                progress,
                batch.added(),
                batch.changed(),
                batch.unchanged(),
                batch.rejected(),
                batch.noted(),
                utc(now),
                id,
                lease);
    }

    /** Ends the work at hand in the given state; {@code false} if the run is not this worker's any more. */
    public boolean finish(long id, String lease, ImportState state, int rowsTotal, String message, Instant now)
            throws SQLException {
        return changed(
                "UPDATE import_run SET state = ?, live_kind = NULL, lease = NULL, progress = 100, rows_total = ?,"
                        + " message = ?, finished_at = ?, version = version + 1 WHERE id = ? AND lease = ?",
                state.name(),
                rowsTotal,
                cut(message, LONGEST_TEXT),
                state == ImportState.CHECKED ? null : utc(now),
                id,
                lease);
    }

    public void addFindings(long run, List<ImportFinding> findings) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO import_finding (run_id, row_no, outcome, identifier, description) VALUES (?, ?, ?, ?, ?)")) {
            for (ImportFinding finding : findings) {
                insert.setLong(1, run);
                insert.setInt(2, finding.row());
                insert.setString(3, finding.outcome().name());
                insert.setString(4, cut(finding.identifier(), LONGEST_IDENTIFIER));
                insert.setString(5, cut(finding.description(), LONGEST_TEXT));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** What a run found of one sort, by row: at most {@code most} after skipping {@code first}. */
    public List<ImportFinding> findings(long run, ImportFinding.Outcome outcome, int first, int most)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT row_no, identifier, description"
                + " FROM import_finding WHERE run_id = ? AND outcome = ? ORDER BY row_no LIMIT ? OFFSET ?")) {
            query.setLong(1, run);
            query.setString(2, outcome.name());
            query.setInt(3, most);
            query.setInt(4, first);
            List<ImportFinding> findings = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    findings.add(new ImportFinding(rows.getInt(1), outcome, rows.getString(2), rows.getString(3)));
                }
            }
            return findings;
        }
    }

    private void forgetFindings(long run) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM import_finding WHERE run_id = ?")) {
            delete.setLong(1, run);
            delete.executeUpdate();
        }
    }

    private boolean changed(String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate() == 1;
        }
    }

    private static List<ImportRun> runs(PreparedStatement query) throws SQLException {
        List<ImportRun> runs = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                runs.add(new ImportRun(
                        row.getLong("id"),
                        ImportKind.valueOf(row.getString("kind")),
                        ImportState.valueOf(row.getString("state")),
                        row.getString("file_name"),
                        row.getLong("file_bytes"),
                        row.getString("sha256"),
                        row.getObject("uploaded_by", Long.class),
                        row.getInt("progress"),
                        row.getInt("rows_total"),
                        row.getInt("rows_read"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("rejected"),
                        row.getInt("noted"),
                        row.getString("message"),
                        instant(row, "created_at"),
                        instant(row, "started_at"),
                        instant(row, "finished_at")));
            }
        }
        return runs;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
