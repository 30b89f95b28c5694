package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's session in the hands of a program that asks for whatever it likes and sends what no page offers. */
final class Program {
    private static final String PASSWORD = "talent-for-care-demo";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private final String cookie;
    private String token = "";

    private Program(String url, String cookie) {
        this.url = url;
        this.cookie = cookie;
    }

    /** Without a session. */
    static Program visitor(String url) {
        return new Program(url, "");
    }

    /** Signed in with a demonstration account. */
    static Program signedIn(String url, String who) {
        HttpResponse<String> answer =
                visitor(url).post("/sign-in", Map.of("email", who + "@demo.example", "password", PASSWORD));
        assertThat(answer.statusCode()).as("sign-in of " + who).isEqualTo(303);
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("session="))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        Program program = new Program(url, cookie.substring(0, cookie.indexOf(';')));
        Matcher found = TOKEN.matcher(program.get("/account").body());
        assertThat(found.find()).as("a token for " + who).isTrue();
        program.token = found.group(1);
        return program;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)));
    }

    /** Sends a form as this site's own pages do, token included. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> whole = new LinkedHashMap<>(fields);
        whole.putIfAbsent("token", token);
        return post(path, whole, "Origin", url);
    }

    /** Sends a form with a header of its own and exactly these fields. */
    HttpResponse<String> post(String path, Map<String, String> fields, String header, String value) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
        return send(value.isEmpty() ? request : request.header(header, value));
    }

    /** The addresses of a form that a page shows links to. */
    Set<String> links(String page, String form) {
        Matcher link = Pattern.compile("href=\"(?:" + Pattern.quote(url) + ")?(" + form + ")[\"?#]")
                .matcher(get(page).body());
        Set<String> links = new TreeSet<>();
        while (link.find()) {
            links.add(link.group(1));
        }
        return links;
    }

    String token() {
        return token;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
