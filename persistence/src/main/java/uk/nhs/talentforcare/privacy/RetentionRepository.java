package uk.nhs.talentforcare.privacy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Applies {@link RetentionRule}s in portions and keeps what each run removed. */
public class RetentionRepository {

    /** Rows that one transaction removes at most. */
    public static final int PORTION = 1000;

    private static final String PEOPLE = "erased_at IS NULL AND demonstration = FALSE";

    private final EntityManager entities;

    public RetentionRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What a rule removed once.
     *
     * @param accountId who asked for it, {@code null} for the nightly run
     */
    public record Run(RetentionRule rule, Instant ranAt, Long accountId, long removed) {}

    /** How many rows are older than the rule's period allows. */
    public long due(RetentionRule rule, Instant before) {
        try (PreparedStatement query = connection().prepareStatement(rule.count())) {
            query.setObject(1, utc(before));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw failed(rule, e);
        }
    }

    /** Removes one portion. @return how many rows; fewer than {@link #PORTION} when nothing is left */
    public int apply(RetentionRule rule, Instant before) {
        try (PreparedStatement change = connection().prepareStatement(rule.apply(PORTION))) {
            change.setObject(1, utc(before));
            return change.executeUpdate();
        } catch (SQLException e) {
            throw failed(rule, e);
        }
    }

    /** Keeps what was removed. */
    public void remember(Run run) {
        try (PreparedStatement change = connection()
                .prepareStatement(
                        "INSERT INTO retention_run (rule, ran_at, by_account_id, removed) VALUES (?, ?, ?, ?)")) {
            change.setString(1, run.rule().name());
            change.setObject(2, utc(run.ranAt()));
            if (run.accountId() == null) {
                change.setNull(3, Types.BIGINT);
            } else {
                change.setLong(3, run.accountId());
            }
            change.setLong(4, run.removed());
            change.executeUpdate();
        } catch (SQLException e) {
            throw failed(run.rule(), e);
        }
    }

    /** The latest runs that removed something, newest first. */
    public List<Run> latest(int most) {
        List<Run> runs = new ArrayList<>();
        try (PreparedStatement query = connection()
                .prepareStatement(
                        "SELECT rule, ran_at, by_account_id, removed FROM retention_run ORDER BY id DESC LIMIT ?")) {
            query.setInt(1, most);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    long account = rows.getLong("by_account_id");
                    Long by = rows.wasNull() ? null : account;
                    runs.add(new Run(
                            RetentionRule.valueOf(rows.getString("rule")),
                            rows.getObject("ran_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            by,
                            rows.getLong("removed")));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException("Retention runs could not be read", e);
        }
        return runs;
    }

    /** People who have not signed in since then and have not been told that their account will go. */
    public List<Long> inactiveAndUnwarned(Instant lastSeenBefore, int most) {
        return ids(
                "SELECT id FROM account WHERE COALESCE(last_sign_in_at, created_at) < ?"
                        + " AND inactivity_warned_at IS NULL AND " + PEOPLE + " ORDER BY id LIMIT " + most,
                lastSeenBefore);
    }

    /** People who were told before then and have not come back. */
    public List<Long> inactiveAndWarned(Instant warnedBefore, int most) {
        return ids(
                "SELECT id FROM account WHERE inactivity_warned_at < ?"
                        + " AND COALESCE(last_sign_in_at, created_at) < inactivity_warned_at AND " + PEOPLE
                        + " ORDER BY id LIMIT " + most,
                warnedBefore);
    }

    /** Remembers that somebody was told. @return whether nobody had told them before */
    public boolean warned(long accountId, Instant now) {
        try (PreparedStatement change = connection()
                .prepareStatement(
                        "UPDATE account SET inactivity_warned_at = ? WHERE id = ? AND inactivity_warned_at IS NULL")) {
            change.setObject(1, utc(now));
            change.setLong(2, accountId);
            return change.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new PersistenceException("A warning of erasure could not be kept", e);
        }
    }

    /** Forgets warnings of people who came back. */
    public int forgetWarningsOfThoseWhoCameBack() {
        try (PreparedStatement change = connection()
                .prepareStatement("UPDATE account SET inactivity_warned_at = NULL"
                        + " WHERE inactivity_warned_at IS NOT NULL AND last_sign_in_at > inactivity_warned_at")) {
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("Warnings of erasure could not be forgotten", e);
        }
    }

    private List<Long> ids(String sql, Instant before) {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement query = connection().prepareStatement(sql)) {
            query.setObject(1, utc(before));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException("People who no longer come could not be found", e);
        }
        return ids;
    }

    private Connection connection() {
        return entities.unwrap(Connection.class);
    }

    private static PersistenceException failed(RetentionRule rule, SQLException cause) {
        return new PersistenceException("The retention rule " + rule + " could not be applied", cause);
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
