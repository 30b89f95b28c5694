package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Bar 16: asks every address for what nobody means well, as a visitor, and counts what should not come back. */
final class Hostile implements Measure {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> PARAMETERS = List.of(
            "q",
            "page",
            "near",
            "miles",
            "pillar",
            "intention",
            "role",
            "setting",
            "area",
            "sort",
            "type",
            "format",
            "age",
            "audience",
            "language",
            "organisation",
            "item",
            "next",
            "in",
            "id",
            "token",
            "email",
            "password",
            "action",
            "title",
            "jakarta.faces.ViewState");
    private static final List<String> VALUES = List.of(
            "<script>alert(1)</script>",
            "' OR 1=1 -- ",
            "1; SELECT SLEEP(5)",
            "\"",
            "\u0000",
            "%00",
            "-1",
            "1000000000000",
            "NaN",
            "a".repeat(2000),
            "#{7*7}${7*7}",
            "${jndi:ldap://localhost/x}",
            "../../../../etc/passwd",
            "\uD83D\uDE00\u202E",
            "\r\nSet-Cookie: a=b",
            "*:* AND (title:\"~^",
            "stateless");
    private static final List<String> SEGMENTS = List.of(
            "1",
            "-1",
            "abc",
            "%3Cscript%3E",
            "..%2f..%2fWEB-INF%2fweb.xml",
            "%ff%fe",
            "a".repeat(2000),
            "%27",
            "%3b",
            "0");
    private static final List<String> OTHERS = List.of(
            "/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/pages/campaign/home.xhtml",
            "/jakarta.faces.resource/web.xml?ln=../WEB-INF",
            "/api/v1/case-studies?page=-1",
            "/api/v1/case-studies?pillar=NOTHING",
            "/api/v1/suggest?in=nothing&q=%00",
            "/feeds/case-studies.atom?q=%00",
            "/toolkit/x/files/y/z",
            "/;jsessionid=x",
            "/openapi?x=%ff",
            "/metrics/../WEB-INF/web.xml");
    private static final Pattern TRACE =
            Pattern.compile("\\tat (?:uk|org|com|java|jakarta)\\.|Caused by: |SQLSyntaxErrorException|EJBException");
    private static final Pattern BANNER = Pattern.compile("(?i)payara|glassfish|grizzly|mojarra|servlet/\\d");

    private long asked;
    private long failures;
    private long traces;
    private long banners;
    private long echoes;

    @Override
    public void take(Running running) throws IOException, InterruptedException {
        Map<String, Double> routes = new TreeMap<>(running.probe("what=routes"));
        for (String pattern : routes.keySet()) {
            for (String value : VALUES) {
                String path = pattern.replaceAll("\\{[^}]+}", "1");
                ask(running, path + "?" + form(value), null);
                ask(running, path, form(value));
            }
            if (pattern.contains("{")) {
                for (String segment : SEGMENTS) {
                    ask(
                            running,
                            pattern.replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(segment)),
                            null);
                }
            }
        }
        for (String address : OTHERS) {
            ask(running, address, null);
        }
        Bars bars = running.bars();
        bars.measured("16-hostile-requests", asked, "requests");
        bars.atMost("16-failures", failures, "answers-of-500", 0);
        bars.atMost("16-traces", traces, "stack-traces", 0);
        bars.atMost("16-banners", banners, "version-banners", 0);
        bars.atMost("16-echoes", echoes, "scripts-echoed", 0);
        new Wapiti().take(running);
    }

    private static String form(String value) {
        return PARAMETERS.stream()
                .map(name -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .transform(form -> form.length() > 6000 ? form.substring(0, 6000) : form)
                .replaceAll("%[0-9A-F]?$", "");
    }

    private void ask(Running running, String address, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(running.application().settings().url() + address))
                .timeout(PATIENCE);
        if (body != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        HttpResponse<String> answer = running.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
        asked++;
        failures += answer.statusCode() >= 500 ? 1 : 0;
        traces += TRACE.matcher(answer.body()).find() ? 1 : 0;
        boolean named = answer.headers().firstValue("Server").isPresent()
                || answer.headers().firstValue("X-Powered-By").isPresent()
                || BANNER.matcher(answer.body()).find();
        banners += named ? 1 : 0;
        boolean echoed = answer.body().contains("<script>alert(1)</script>")
                || answer.headers().allValues("Set-Cookie").stream().anyMatch(cookie -> cookie.startsWith("a=b"));
        echoes += echoed ? 1 : 0;
        if (answer.statusCode() >= 500) {
            System.err.println("answered " + answer.statusCode() + ": " + (body == null ? "GET " : "POST ")
                    + address.substring(0, Math.min(200, address.length())));
        }
    }
}
