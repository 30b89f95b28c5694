package uk.nhs.talentforcare.shared;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells apart what a database refused, the same for MySQL and MariaDB. */
public final class Violations {

    private static final int DUPLICATE_KEY = 1062;
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(
            1205 /* lock wait timeout */,
            1213 /* deadlock */,
            1020 /* record changed since last read, MariaDB */,
            3101 /* rolled back by group replication's certification */);

    private Violations() {}

    /** Whether the failure is a second row under a unique or primary key of this name. */
    public static boolean isDuplicateOf(String key, Throwable failure) {
        return sql(failure)
                .filter(e -> e.getErrorCode() == DUPLICATE_KEY)
                .filter(e -> e.getMessage().contains(key))
                .isPresent();
    }

    /** Whether the failure is a second row under the primary key of this table, whose name servers do not keep. */
    public static boolean isDuplicatePrimaryKey(String table, Throwable failure) {
        return sql(failure)
                .filter(e -> e.getErrorCode() == DUPLICATE_KEY)
                .filter(e ->
                        e.getMessage().contains("'PRIMARY'") || e.getMessage().contains("'" + table + ".PRIMARY'"))
                .isPresent();
    }

    /** Whether the same transaction may well succeed when it is run again: it lost a deadlock, or waited too long. */
    public static boolean isWorthAnotherTry(Throwable failure) {
        return sql(failure)
                .filter(e -> WORTH_ANOTHER_TRY.contains(e.getErrorCode()) || "40001".equals(e.getSQLState()))
                .isPresent();
    }

    private static Optional<SQLException> sql(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
