package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.nhs.talentforcare.shared.Route;
import uk.nhs.talentforcare.shared.Routes;

/** Whoever is turned away is told why and what to do, on a page that looks like ours. */
@ExtendWith(Journeys.class)
class RefusalJourney {
    private static final String TO_PATH_WITH_TOKEN = """
            path => {
              const form = document.createElement('form');
              form.method = 'post';
              form.action = path;
              const token = document.querySelector('input[name=token]');
              if (token) form.append(token.cloneNode());
              document.body.append(form);
              form.submit();
            }""";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void noPublicPageTakesAForm(Visitors visitors) throws Exception {
        List<String> paths = Routes.all().stream()
                .filter(route -> route.kind() == Route.Kind.PUBLIC)
                .map(Route::pattern)
                .filter(pattern -> !pattern.contains("{"))
                .toList();
        assertThat(paths).contains("/", "/case-studies");
        for (String path : paths) {
            HttpResponse<String> answer = post(visitors.url() + path, visitors.url());
            assertThat(answer.statusCode()).as(path).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).as(path).contains("GET, HEAD");
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void whoSendsAFormToAPageWithoutOneSeesAPage(Visitors visitors) {
        Visitor visitor = visitors.atDesk().visit("/");
        send(visitor, "/", 405);
        assertThat(visitor.heading()).isEqualTo("We could not read that");

        Visitor ambassador = visitors.onPhone().signInAs("ambassador").visit("/diary");
        send(ambassador, "/diary", 405);
        assertThat(ambassador.mainText()).contains("takes no form");
    }

    @Test
    void aFormOfAnEarlierSessionIsRefusedKindly(Visitors visitors) {
        Visitor contact = visitors.atDesk().signInAs("school").visit("/talks/request");
        contact.page().evaluate("document.querySelectorAll('input[name=token]').forEach(t => t.value = 'earlier')");
        send(contact, "/talks/request", 403);
        assertThat(contact.heading()).isEqualTo("We did not take that form");
        assertThat(contact.mainText()).contains("Nothing has been changed", "Load the page again");
    }

    @Test
    void programsAreToldInTheirOwnWay(Visitors visitors) throws Exception {
        HttpResponse<String> answer = post(visitors.url() + "/api/v1/toolkit", "https://elsewhere.example");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":403", "\"detail\":");
    }

    @Test
    void anotherNameOfTheMachineIsToldWhereTheSiteIs(Visitors visitors) throws Exception {
        URI site = URI.create(visitors.url());
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("This website is at " + visitors.url());
            assertThat(answer).doesNotContain("//elsewhere.example").doesNotContain("Set-Cookie");
        }
    }

    private static void send(Visitor visitor, String path, int status) {
        visitor.refusalsComing();
        Response response =
                visitor.page().waitForNavigation(() -> visitor.page().evaluate(TO_PATH_WITH_TOKEN, path));
        assertThat(response.status()).as("status of a form to " + path).isEqualTo(status);
        visitor.check();
    }

    private HttpResponse<String> post(String address, String origin) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Origin", origin)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("title=x"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
