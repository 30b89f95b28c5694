package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.nhs.talentforcare.shared.Route;
import uk.nhs.talentforcare.shared.Routes;

/** Whatever is typed into an address or a form: a page or a clear error, never a failure of ours. */
@ExtendWith(Journeys.class)
class HostileInputJourney {
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
            "in");
    private static final List<String> VALUES = List.of(
            "<script>alert(1)</script>",
            "' OR 1=1 --",
            "\"",
            "\u0000",
            "%00",
            "-1",
            "1000000000000",
            "99999999999999999999999",
            "NaN",
            "a".repeat(3000),
            "#{7*7}",
            "${jndi:ldap://localhost/x}",
            "../../../../etc/passwd",
            "\uD83D\uDE00",
            "\r\nSet-Cookie: a=b",
            "*:* AND (",
            "title:\"~^");
    private static final List<String> PATHS = List.of(
            "/case-studies/%3Cscript%3E",
            "/get-in?jakarta.faces.ViewState=stateless",
            "/case-studies/x?jakarta.faces.ViewState=1:2",
            "/workspace?jakarta.faces.ViewState=x",
            "/case-studies/..%2f..%2fWEB-INF%2fweb.xml",
            "/case-studies/%00",
            "/case-studies/" + "a".repeat(3000),
            "/case-studies/%ff%fe",
            "/WEB-INF/web.xml",
            "/pages/campaign/home.xhtml",
            "/talks/abc",
            "/talks/99999999999999999999",
            "/demo/mail/../../x",
            "/toolkit/x/files/y/z",
            "/api/v1/case-studies?page=-1",
            "/api/v1/case-studies?pillar=NOTHING",
            "/api/v1/suggest?in=nothing&q=%00",
            "/feeds/case-studies.atom?q=%00",
            "/;jsessionid=x",
            "/openapi/",
            "/metrics/base",
            "/jakarta.faces.resource/web.xml?ln=../WEB-INF");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void noParameterOfAnyPageMakesItFail(Visitors visitors) throws Exception {
        List<String> failures = new ArrayList<>();
        for (Route route : Routes.all()) {
            String path = route.pattern().replaceAll("\\{[^}]+}", "1");
            for (String value : VALUES) {
                StringBuilder query = new StringBuilder();
                for (String name : PARAMETERS) {
                    query.append(query.isEmpty() ? "?" : "&")
                            .append(name)
                            .append('=')
                            .append(encoded(value));
                    if (query.length() > 4000) {
                        break;
                    }
                }
                note(failures, "GET", visitors.url() + path + query, "");
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void noAddressMakesItFail(Visitors visitors) throws Exception {
        List<String> failures = new ArrayList<>();
        for (String path : PATHS) {
            note(failures, "GET", visitors.url() + path, "");
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void aQuestionOfTenThousandCharactersGetsAPage(Visitors visitors) throws Exception {
        HttpClient asBrowsersDo =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (String path : List.of("/case-studies?q=", "/toolkit?q=", "/sign-in?next=", "/?utm=")) {
            HttpResponse<String> answer = asBrowsersDo.send(
                    HttpRequest.newBuilder(URI.create(visitors.url() + path + "a".repeat(10_000)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains("<h1");
        }
    }

    @Test
    void noFormMakesItFail(Visitors visitors) throws Exception {
        List<String> failures = new ArrayList<>();
        for (Route route : Routes.all()) {
            String path = route.pattern().replaceAll("\\{[^}]+}", "1");
            for (String value : VALUES) {
                String body = "email=" + encoded(value) + "&password=" + encoded(value) + "&action=" + encoded(value)
                        + "&time=" + encoded(value) + "&title=" + encoded(value);
                note(failures, "POST", visitors.url() + path, body);
                note(failures, "POST", visitors.url() + path, body + "&jakarta.faces.ViewState=stateless");
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void aFormOfAnotherSiteIsRefused(Visitors visitors) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(visitors.url() + "/sign-in"))
                        .header("Origin", "https://elsewhere.example")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("email=school%40demo.example"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private void note(List<String> failures, String method, String address, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        String brief = method + " " + (address.length() > 160 ? address.substring(0, 160) + "…" : address) + " " + body;
        if (answer.statusCode() >= 500) {
            failures.add(answer.statusCode() + " for " + brief);
        }
        if (answer.body().contains("<script>alert(1)</script>") || answer.body().contains("\tat uk.nhs.")) {
            failures.add("echo or trace for " + brief);
        }
        if (answer.headers().firstValue("Set-Cookie").orElse("").startsWith("a=b")) {
            failures.add("header injected by " + brief);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
