package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.run.Application;
import uk.nhs.talentforcare.run.Settings;

/**
 * {@code mvn -Pbench}: starts the application with its demonstration data in a folder of its own and measures it from
 * outside, over loopback. Figures that depend on the machine are ratios to {@link Limit} in the same run.
 */
public final class Bench {
    private static final int CONNECTIONS = 8;
    private static final Duration WARM_UP = seconds("BENCH_WARM_UP_SECONDS", 20);
    private static final Duration ROUND = seconds("BENCH_ROUND_SECONDS", 20);
    private static final List<String> LISTS = List.of("/case-studies", "/opportunities", "/toolkit", "/ambassadors");

    private final Application application;
    private final Bars bars;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Bench(Application application, Bars bars) {
        this.application = application;
        this.bars = bars;
    }

    /**
     * @param arguments the run folder of the benchmarks, the EAR, the unpacked Payara
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.remove("RUN_DIR");
        Settings settings = Settings.fromEnvironment(
                environment, Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        Bars bars = new Bars(System.out);
        try (Application application = Application.prepare(settings, System.err::println)) {
            application.startServer();
            Instant begin = Instant.now();
            application.deploy();
            bars.atMost(
                    "19-deployed-and-ready",
                    Duration.between(begin, Instant.now()).toMillis() / 1000.0,
                    "s",
                    25);
            new Bench(application, bars).measure(Path.of(arguments[0]));
        }
    }

    private void measure(Path folder) throws IOException, InterruptedException, SQLException {
        application.deployBeside(Limit.pack(folder), "limit");
        double limit = rate("/limit/");
        bars.measured("limit", limit, "requests/s");
        Map<String, List<String>> details = new TreeMap<>();
        for (String list : LISTS) {
            List<String> found = detailsOf(list);
            if (!found.isEmpty()) {
                details.put(list, found);
            }
        }
        pageRates(limit, details);
        weights(details);
        statements(details);
        bars.atMost("07-server-memory", residentMegabytes(), "MB", 1400);
    }

    private void pageRates(double limit, Map<String, List<String>> details) throws InterruptedException {
        for (var entry : details.entrySet()) {
            Load.Figures figures = load(entry.getValue());
            String name = entry.getKey().substring(1);
            bars.atLeast("05-detail-" + name, 100 * figures.perSecond() / limit, "%-of-limit", 20);
            noFaults(name, figures);
        }
        Load.Figures search = load(List.of(
                "/case-studies?q=apprenticeship",
                "/case-studies?q=aprenticeship",
                "/opportunities?q=care&near=LS1&miles=50"));
        bars.measured("06-search-page-rate", search.perSecond(), "requests/s");
        bars.atMost("06-search-page-p99", search.p99Millis(), "ms", 50);
        noFaults("search", search);
    }

    private void noFaults(String name, Load.Figures figures) {
        bars.atMost("07-cookies-" + name, figures.cookies(), "cookies", 0);
        bars.atMost("07-errors-" + name, figures.errors(), "errors", 0);
    }

    private void weights(Map<String, List<String>> details) throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>(List.of("/"));
        pages.addAll(details.keySet());
        details.values().forEach(found -> pages.add(found.get(0)));
        for (String page : pages) {
            PageWeight weight = PageWeight.of(http, address(page));
            String name = page.equals("/") ? "home" : page.substring(1).replaceAll("/.*", "-detail");
            bars.atMost("08-html-" + name, weight.htmlBytes() / 1024.0, "KB", 10);
            bars.atMost("08-all-" + name, weight.allBytes() / 1024.0, "KB", 60);
            bars.atMost("08-requests-" + name, weight.requests(), "requests", 8);
            bars.atMost("08-primefaces-" + name, weight.widgetBytes(), "bytes", 0);
        }
    }

    private void statements(Map<String, List<String>> details) throws SQLException, IOException, InterruptedException {
        Map<String, String> database = application.databaseEnvironment();
        try (Connection connection = DriverManager.getConnection(
                database.get("DB_URL"), database.get("DB_MIGRATION_USER"), database.get("DB_MIGRATION_PASSWORD"))) {
            List<String> pages = new ArrayList<>(List.of("/"));
            details.forEach((list, found) -> {
                pages.add(list);
                pages.add(found.get(0));
            });
            for (String page : pages) {
                String name = page.equals("/") ? "home" : page.substring(1).replaceAll("/.*", "-detail");
                bars.atMost("17-statements-" + name, fewestStatements(connection, page), "statements", 6);
            }
        }
    }

    /** Workers in the background ask the database too: the quietest of many looks is the page's own. */
    private long fewestStatements(Connection connection, String page)
            throws SQLException, IOException, InterruptedException {
        long fewest = Long.MAX_VALUE;
        for (int look = 0; look < 15; look++) {
            long before = selects(connection);
            get(page);
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

    private double rate(String path) throws InterruptedException {
        return load(List.of(path)).perSecond();
    }

    private Load.Figures load(List<String> paths) throws InterruptedException {
        Load load = new Load(paths.stream().map(this::address).toList(), CONNECTIONS);
        load.run(WARM_UP);
        return load.run(ROUND);
    }

    private List<String> detailsOf(String list) throws IOException, InterruptedException {
        String page = get(list).body();
        Matcher links = Pattern.compile("href=\"(" + list + "/[a-z0-9-]+)\"").matcher(page);
        Predicate<String> reserved =
                Pattern.compile("/(submit|join|request|basket|collections)$").asPredicate();
        return links.results()
                .map(link -> link.group(1))
                .filter(reserved.negate())
                .distinct()
                .limit(20)
                .toList();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create(application.settings().url() + path);
    }

    private double residentMegabytes() throws IOException {
        Path status = Path.of("/proc/" + application.serverPid() + "/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024.0;
    }

    private static Duration seconds(String name, int otherwise) {
        String given = System.getenv().getOrDefault(name, "");
        return Duration.ofSeconds(given.isBlank() ? otherwise : Integer.parseInt(given));
    }
}
