package uk.nhs.talentforcare.bench.probe;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.search.SearchService;

/** How long it takes from the commit of a changed title until the search finds it. */
@RequestScoped
public class Finding {
    private static final long LOOK_EVERY_NANOS = 500_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Inject
    private SearchService search;

    @Inject
    private IndexChanges changes;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/campaign")
    private DataSource database;

    /** Half of the edits were found within {@code p50} milliseconds, 95 of 100 within {@code p95}. */
    Map<String, Double> figures(int edits) throws Exception {
        var first = search.search(IndexChanges.CASE_STUDIES, request("")).hits().get(0);
        long id = Long.parseLong(first.id());
        double[] milliseconds = new double[edits];
        for (int i = 0; i < edits; i++) {
            String word = "quokka" + letters(i);
            change(id, first.stored().get("title") + " " + word);
            long committed = System.nanoTime();
            while (search.search(IndexChanges.CASE_STUDIES, request("\"" + word + "\""))
                            .total()
                    == 0) {
                if (System.nanoTime() - committed > LONGEST.toNanos()) {
                    throw new IllegalStateException("A changed title was not found within " + LONGEST);
                }
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
            milliseconds[i] = (System.nanoTime() - committed) / 1e6;
        }
        change(id, first.stored().get("title"));
        Arrays.sort(milliseconds);
        return Map.of("p50", milliseconds[edits / 2], "p95", milliseconds[edits * 95 / 100]);
    }

    private void change(long id, String title) throws Exception {
        transaction.begin();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE case_study SET title = ?, version = version + 1 WHERE id = ?")) {
            update.setString(1, title);
            update.setLong(2, id);
            if (update.executeUpdate() != 1) {
                throw new SQLException("There is no case study " + id);
            }
        }
        changes.changed(IndexChanges.CASE_STUDIES, id);
        transaction.commit();
    }

    private static SearchRequest request(String words) {
        return new SearchRequest(words, null, null, null, 1, 1);
    }

    private static String letters(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (Character.digit(digit, 26) + 'a')))
                .reduce("", String::concat);
    }
}
