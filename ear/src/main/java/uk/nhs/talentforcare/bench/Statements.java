package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Bar 17: how many questions a page asks the database. */
final class Statements implements Measure {
    private static final int LOOKS = 15;

    @Override
    public void take(Running running) throws IOException, InterruptedException, SQLException {
        try (Connection connection = running.database()) {
            for (String page : pages(running)) {
                running.bars()
                        .atMost("17-statements-" + nameOf(page), fewest(running, connection, page), "statements", 6);
            }
        }
    }

    /** One page of each kind. */
    static List<String> pages(Running running) throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>(List.of("/"));
        running.details().forEach((list, found) -> {
            pages.add(list);
            pages.add(found.get(0));
        });
        return pages;
    }

    static String nameOf(String page) {
        return page.equals("/") ? "home" : page.substring(1).replaceAll("/.*", "-detail");
    }

    /**
     * Workers in the background ask the database too: the quietest of many looks is the page's own. A cookie has the page
     * written anew each time.
     */
    private static long fewest(Running running, Connection connection, String page)
            throws SQLException, IOException, InterruptedException {
        long fewest = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            long before = selects(connection);
            running.http()
                    .send(
                            HttpRequest.newBuilder(running.address(page))
                                    .header("Cookie", "seen=1")
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            fewest = Math.min(fewest, selects(connection) - before);
        }
        return fewest;
    }

    private static long selects(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_select'")) {
            rows.next();
            return rows.getLong(2);
        }
    }
}
