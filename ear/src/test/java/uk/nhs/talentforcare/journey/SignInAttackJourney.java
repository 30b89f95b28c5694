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
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody with bad intentions tries at the door, and with the browser of somebody who is inside. */
@ExtendWith(Journeys.class)
class SignInAttackJourney {
    private static final String PASSWORD = "talent-for-care-demo";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A session as a program holds it. */
    private record Held(String cookie, String token) {}

    @Test
    void aSessionThatWasThereBeforeSigningInIsDeadAfterwards(Visitors visitors) throws Exception {
        Held planted = signIn(visitors, "school", null);

        Held own = signIn(visitors, "ambassador", planted);

        assertThat(own.cookie()).isNotEqualTo(planted.cookie());
        assertThat(location(get(visitors, "/account", planted))).startsWith(visitors.url() + "/sign-in");
        assertThat(get(visitors, "/account", own).statusCode()).isEqualTo(200);
    }

    @Test
    void thePageThatAsksForAPasswordMakesNoSession(Visitors visitors) throws Exception {
        assertThat(get(visitors, "/sign-in", new Held("session=chosen-by-somebody-else", ""))
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null", "http://localhost.elsewhere.example", ""})
    void noOtherSiteSendsAForm(String origin, Visitors visitors) throws Exception {
        List<String> paths = List.of(
                "/account/sessions",
                "/account/acting-for",
                "/account/second-factor",
                "/account/stay",
                "/sign-out",
                "/workspace",
                "/workspace/organisations");
        Held victim = signIn(visitors, "coordinator", null);
        for (String path : paths) {
            HttpResponse<String> answer =
                    post(visitors.url() + path, origin, victim, Map.of("token", victim.token(), "action", "others"));
            assertThat(answer.statusCode())
                    .as(path + " from \"" + origin + "\"")
                    .isEqualTo(403);
        }
        assertThat(get(visitors, "/account", victim).statusCode()).isEqualTo(200);
    }

    @Test
    void noFormIsTakenWithoutTheSessionsToken(Visitors visitors) throws Exception {
        Held victim = signIn(visitors, "school", null);
        for (String token : List.of("", "guessed", victim.token().toLowerCase() + "x")) {
            assertThat(post(visitors.url() + "/sign-out", visitors.url(), victim, Map.of("token", token))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(get(visitors, "/account", victim).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "/\t/elsewhere.example",
                "javascript:alert(1)",
                "/sign-out",
                "talks",
                ""
            })
    void signingInLeadsNowhereElse(String next, Visitors visitors) throws Exception {
        HttpResponse<String> answer = post(visitors.url() + "/sign-in", visitors.url(), null, form("lead", next));

        assertThat(location(answer)).isEqualTo(visitors.url() + "/account");
    }

    @Test
    void signingInLeadsOnWithinTheSite(Visitors visitors) throws Exception {
        HttpResponse<String> answer = post(visitors.url() + "/sign-in", visitors.url(), null, form("lead", "/talks"));

        assertThat(location(answer)).isEqualTo(visitors.url() + "/talks");
    }

    @Test
    void theAnswerDoesNotTellWhoHasAnAccount(Visitors visitors) throws Exception {
        List<String> answers = new ArrayList<>();
        String unknown = "nobody-" + UUID.randomUUID() + "@demo.example";
        for (String email : List.of("callum.vashti@demo.example", unknown)) {
            HttpResponse<String> answer = post(
                    visitors.url() + "/sign-in",
                    visitors.url(),
                    null,
                    Map.of("email", email, "password", "not the password"));
            answers.add(answer.statusCode() + answer.body().replace(email, "EMAIL"));
        }

        assertThat(answers.get(0)).isEqualTo(answers.get(1)).contains("is not right");
    }

    @Test
    void afterTenWrongGuessesThereIsADelayAndHelp(Visitors visitors) throws Exception {
        String unknown = "nobody-" + UUID.randomUUID() + "@demo.example";
        for (int i = 0; i < 10; i++) {
            post(visitors.url() + "/sign-in", visitors.url(), null, Map.of("email", unknown, "password", "guess " + i));
        }
        Visitor visitor = visitors.withoutScript().visit("/sign-in");
        visitor.fill("Email address", unknown);
        visitor.page().locator("input[name=password]").fill("the right one, perhaps");
        visitor.press("Sign in");

        assertThat(visitor.mainText()).contains("Wait 5 minutes").contains("get help");
    }

    private Held signIn(Visitors visitors, String who, Held with) throws IOException, InterruptedException {
        Map<String, String> fields = with == null
                ? form(who, "")
                : Map.of("email", who + "@demo.example", "password", PASSWORD, "token", with.token());
        HttpResponse<String> answer = post(visitors.url() + "/sign-in", visitors.url(), with, fields);
        assertThat(answer.statusCode()).as("sign-in of " + who).isEqualTo(303);
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("session="))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
        Held held = new Held(cookie.substring(0, cookie.indexOf(';')), "");
        Matcher token = TOKEN.matcher(get(visitors, "/account", held).body());
        assertThat(token.find()).isTrue();
        return new Held(held.cookie(), token.group(1));
    }

    private static Map<String, String> form(String who, String next) {
        return Map.of("email", who + "@demo.example", "password", PASSWORD, "next", next);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> get(Visitors visitors, String path, Held held)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(visitors.url() + path))
                        .header("Cookie", held.cookie())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, String origin, Held held, Map<String, String> fields)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        if (held != null) {
            request.header("Cookie", held.cookie());
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
