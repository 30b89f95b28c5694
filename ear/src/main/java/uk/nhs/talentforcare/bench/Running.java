package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.run.Application;

/** The application that is measured, and the ways to ask it. */
final class Running {
    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> LISTS = List.of("/case-studies", "/opportunities", "/toolkit", "/ambassadors");
    private static final int DETAILS = 20;

    private final Application application;
    private final Bars bars;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Map<String, List<String>> details;

    Running(Application application, Bars bars) {
        this.application = application;
        this.bars = bars;
    }

    Bars bars() {
        return bars;
    }

    HttpClient http() {
        return http;
    }

    Application application() {
        return application;
    }

    /** The addresses of some public things by the address of their list. */
    Map<String, List<String>> details() throws IOException, InterruptedException {
        if (details == null) {
            details = new TreeMap<>();
            for (String list : LISTS) {
                List<String> found = detailsOf(list);
                if (!found.isEmpty()) {
                    details.put(list, found);
                }
            }
        }
        return details;
    }

    /** Warms up, then measures a round; both as long as the environment says. */
    Load.Figures load(List<String> paths, String headers) throws InterruptedException {
        Load load = new Load(URI.create(application.settings().url()), paths, headers, CONNECTIONS, this::cpu);
        load.run(seconds("BENCH_WARM_UP_SECONDS", 8));
        return load.run(seconds("BENCH_ROUND_SECONDS", 8));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address(path)).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    URI address(String path) {
        return URI.create(application.settings().url() + path);
    }

    /** Has the probe inside the server do something, and gives its figures by name. */
    Map<String, Double> probe(String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address("/bench-probe?" + query))
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(
                    "The probe answered " + answer.statusCode() + " to " + query + ": see the server's log");
        }
        Properties figures = new Properties();
        figures.load(new StringReader(answer.body()));
        Map<String, Double> read = new TreeMap<>();
        figures.forEach((name, value) -> read.put(name.toString(), Double.parseDouble(value.toString())));
        return read;
    }

    /** A connection as the user that may change the schema. */
    Connection database() throws SQLException {
        Map<String, String> database = application.databaseEnvironment();
        return DriverManager.getConnection(
                database.get("DB_URL"), database.get("DB_MIGRATION_USER"), database.get("DB_MIGRATION_PASSWORD"));
    }

    /** The time that the server's process has spent on processors since it began. */
    Duration cpu() {
        return ProcessHandle.of(application.serverPid())
                .flatMap(server -> server.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    static Duration seconds(String name, int otherwise) {
        return Duration.ofSeconds(number(name, otherwise));
    }

    static int number(String name, int otherwise) {
        String given = System.getenv().getOrDefault(name, "");
        return given.isBlank() ? otherwise : Integer.parseInt(given);
    }

    private List<String> detailsOf(String list) throws IOException, InterruptedException {
        String page = get(list).body();
        Matcher links = Pattern.compile("href=\"(" + list + "/[a-z0-9-]+)\"").matcher(page);
        Predicate<String> reserved = Pattern.compile("/(submit|map|print|join|request|basket|collections)$")
                .asPredicate();
        return links.results()
                .map(link -> link.group(1))
                .filter(reserved.negate())
                .distinct()
                .limit(DETAILS)
                .toList();
    }
}
