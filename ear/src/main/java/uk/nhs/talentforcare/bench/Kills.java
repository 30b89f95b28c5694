package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.run.Application;

/**
 * Bar 11: the server's process, then the database's, is killed while ambassadors book. What was acknowledged is there
 * afterwards, with its letters; what was cut off can be pressed again with the same key and happens once.
 */
final class Kills implements Measure {
    private static final int TALKS = 30;
    private static final Duration LETTERS = Duration.ofMinutes(2);

    private final Path folder;
    private final Random random = new Random(11);
    private long acknowledged;
    private long cutOff;
    private long lost;
    private long twice;
    private long forgotten;
    private long unsold;
    private long lettersLost;

    /** @param folder the run folder, in which the mail sink lies */
    Kills(Path folder) {
        this.folder = folder;
    }

    @Override
    public void take(Running running) throws IOException, InterruptedException, SQLException {
        Application application = running.application();
        if (!application.settings().ownDatabase()) {
            throw new NotMeasured("the database is somebody else's");
        }
        int rounds = Running.number("BENCH_KILLS", 2);
        for (int i = 0; i < rounds; i++) {
            round(running, "server-" + i, application::crashServer);
            round(running, "database-" + i, application::crashDatabase);
        }
        Bars bars = running.bars();
        bars.measured("11-kills", 2.0 * rounds, "kills");
        bars.measured("11-acknowledged", acknowledged, "bookings");
        bars.measured("11-cut-off", cutOff, "presses");
        bars.atMost("11-lost", lost, "bookings", 0);
        bars.atMost("11-double-booked", twice, "talks", 0);
        bars.atMost("11-key-forgotten", forgotten, "presses", 0);
        bars.atMost("11-unsold", unsold, "talks", 0);
        bars.atMost("11-letters-lost", lettersLost, "bookings", 0);
        bars.atMost("11-letters-twice-a-kill", lettersTwice() / (2.0 * rounds), "letters", 1);
    }

    private void round(Running running, String name, Runnable plug)
            throws IOException, InterruptedException, SQLException {
        Attempts attempts = new Attempts(running, TALKS, name);
        attempts.press(1 + random.nextInt(TALKS / 2), plug);
        acknowledged += attempts.acknowledged().size();
        cutOff += attempts.unanswered().size();
        try (Connection connection = running.database();
                Statement database = connection.createStatement()) {
            for (Attempts.Attempt attempt : attempts.acknowledged()) {
                lost += 1
                        - count(
                                database,
                                "SELECT COUNT(*) FROM booking WHERE submission_key = '" + attempt.key() + "'");
            }
            for (Attempts.Attempt attempt : attempts.unanswered()) {
                attempts.books(attempt);
            }
            for (Attempts.Attempt attempt : attempts.acknowledged()) {
                forgotten += attempts.books(attempt) ? 0 : 1;
            }
            String talks = attempts.all().stream()
                    .map(attempt -> String.valueOf(attempt.talk()))
                    .distinct()
                    .collect(Collectors.joining(","));
            long rows = count(database, "SELECT COUNT(*) FROM booking WHERE talk_id IN (" + talks + ")");
            long booked =
                    count(database, "SELECT COUNT(DISTINCT talk_id) FROM booking WHERE talk_id IN (" + talks + ")");
            twice += rows - booked;
            unsold += TALKS - booked;
            lettersLost += bookingsWithoutLetters(database, talks);
        }
    }

    /** Waits until the letters of the bookings are on their way; whatever is not after two minutes is lost. */
    private static long bookingsWithoutLetters(Statement database, String talks)
            throws SQLException, InterruptedException {
        Instant limit = Instant.now().plus(LETTERS);
        String query = "SELECT COUNT(*) FROM booking b WHERE b.talk_id IN (" + talks + ") AND NOT EXISTS (SELECT 1 FROM"
                + " outbox_message m WHERE m.state = 'SENT' AND m.message_key LIKE CONCAT('talk-', b.talk_id, '-%'))";
        long without = count(database, query);
        while (without > 0 && Instant.now().isBefore(limit)) {
            TimeUnit.MILLISECONDS.sleep(500);
            without = count(database, query);
        }
        return without;
    }

    private long lettersTwice() throws IOException {
        List<Path> letters;
        try (Stream<Path> files = Files.walk(folder)) {
            letters = files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
        Set<String> seen = new HashSet<>();
        long again = 0;
        for (Path letter : letters) {
            try (Stream<String> lines = Files.lines(letter)) {
                String id = lines.filter(line -> line.startsWith("Message-ID:"))
                        .findFirst()
                        .orElseThrow(() -> new IOException(letter + " has no Message-ID"));
                again += seen.add(id) ? 0 : 1;
            }
        }
        return again;
    }

    private static long count(Statement database, String query) throws SQLException {
        try (ResultSet rows = database.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
