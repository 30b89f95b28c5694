package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.nhs.talentforcare.bench.HostileInput;
import uk.nhs.talentforcare.shared.Route;
import uk.nhs.talentforcare.shared.Routes;

/** Whatever is typed into an address or a form: a page or a clear error, never a failure of ours. */
@ExtendWith(Journeys.class)
class HostileInputJourney {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void noParameterOfAnyPageMakesItFail(Visitors visitors) throws Exception {
        List<String> failures = new ArrayList<>();
        for (Route route : Routes.all()) {
            for (String value : HostileInput.VALUES) {
                note(
                        failures,
                        "GET",
                        visitors.url() + HostileInput.plain(route.pattern()) + "?" + HostileInput.form(value),
                        "");
            }
            for (String address : HostileInput.twisted(route.pattern())) {
                note(failures, "GET", visitors.url() + address, "");
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void noAddressMakesItFail(Visitors visitors) throws Exception {
        List<String> failures = new ArrayList<>();
        for (String path : HostileInput.PATHS) {
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
            for (String value : HostileInput.VALUES) {
                note(failures, "POST", visitors.url() + HostileInput.plain(route.pattern()), HostileInput.form(value));
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
        String brief = method + " " + (address.length() > 160 ? address.substring(0, 160) + "…" : address);
        HostileInput.harm(answer).forEach(harm -> failures.add(brief + " " + harm));
    }
}
