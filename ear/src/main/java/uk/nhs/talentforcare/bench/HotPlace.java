package uk.nhs.talentforcare.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One place with more seats than anybody can take in a round, and many who take one after the other: with the statements
 * of our bookings (the row is taken by a conditional update, a unique key stands behind it), and with a version that is
 * compared at the end, which is tried again when somebody else was first.
 */
final class HotPlace {
    private final Running running;
    private final int clients;
    private final Duration round;
    private final AtomicLong person = new AtomicLong();

    HotPlace(Running running, int clients, Duration round) {
        this.running = running;
        this.clients = clients;
        this.round = round;
    }

    private interface Attempt {
        /** @return whether a seat was taken; false to try again */
        boolean take(Statement statement, long person) throws SQLException;
    }

    void make() throws SQLException {
        execute(
                "DROP TABLE IF EXISTS bench_seat",
                "DROP TABLE IF EXISTS bench_place",
                "CREATE TABLE bench_place (id INT PRIMARY KEY, seats INT NOT NULL, taken INT NOT NULL,"
                        + " version BIGINT NOT NULL) ENGINE=InnoDB",
                "CREATE TABLE bench_seat (place_id INT NOT NULL, person BIGINT NOT NULL,"
                        + " PRIMARY KEY (place_id, person)) ENGINE=InnoDB",
                "INSERT INTO bench_place VALUES (1, 100000000, 0, 0)");
    }

    void remove() throws SQLException {
        execute("DROP TABLE bench_seat", "DROP TABLE bench_place");
    }

    /** Seats taken a second. */
    double conditional() throws InterruptedException {
        return rate((statement, who) -> {
            number(statement, "SELECT seats - taken FROM bench_place WHERE id = 1");
            int taken =
                    statement.executeUpdate("UPDATE bench_place SET taken = taken + 1 WHERE id = 1 AND taken < seats");
            statement.executeUpdate("INSERT INTO bench_seat VALUES (1, " + who + ")");
            return taken == 1;
        });
    }

    /** Seats taken a second. */
    double optimistic() throws InterruptedException {
        return rate((statement, who) -> {
            long version = number(statement, "SELECT version FROM bench_place WHERE id = 1");
            statement.executeUpdate("INSERT INTO bench_seat VALUES (1, " + who + ")");
            return statement.executeUpdate("UPDATE bench_place SET taken = taken + 1, version = version + 1"
                            + " WHERE id = 1 AND version = " + version)
                    == 1;
        });
    }

    private double rate(Attempt attempt) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(clients);
        try {
            long end = System.nanoTime() + round.toNanos();
            List<Callable<Long>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                all.add(() -> taken(attempt, end));
            }
            long seats = 0;
            for (Future<Long> one : people.invokeAll(all)) {
                seats += one.get();
            }
            return seats / (round.toMillis() / 1000.0);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Seats could not be taken", e.getCause());
        } finally {
            people.shutdownNow();
        }
    }

    private long taken(Attempt attempt, long end) throws SQLException {
        long seats = 0;
        try (Connection connection = running.database();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            while (System.nanoTime() < end) {
                if (attempt.take(statement, person.incrementAndGet())) {
                    connection.commit();
                    seats++;
                } else {
                    connection.rollback();
                }
            }
        }
        return seats;
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = running.database();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
