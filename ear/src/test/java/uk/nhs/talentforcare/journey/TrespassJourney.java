package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.nhs.talentforcare.shared.Route;
import uk.nhs.talentforcare.shared.Routes;

/** Somebody guesses addresses of what is not theirs, and sends what no page of theirs offers. */
@ExtendWith(Journeys.class)
class TrespassJourney {
    private static final List<String> EVERYBODY = List.of(
            "school",
            "school2",
            "ambassador",
            "ambassador2",
            "lead",
            "coordinator",
            "safeguarding",
            "safeguarding.deputy",
            "editor",
            "admin");
    private static final Pattern STATE = Pattern.compile("<h1.*?</h1>.*?(?=<form|</main>)", Pattern.DOTALL);

    /** What belongs to somebody: the page that lists it, how its addresses look, and who may see some of it. */
    private record Kept(String owner, String list, String form, Set<String> welcome) {}

    private static final List<Kept> KEPT = List.of(
            new Kept(
                    "school",
                    "/talks",
                    "/talks/[0-9]+",
                    Set.of("school", "ambassador", "ambassador2", "coordinator", "admin")),
            new Kept(
                    "school2",
                    "/talks",
                    "/talks/[0-9]+",
                    Set.of("school2", "ambassador", "ambassador2", "coordinator", "admin")),
            new Kept(
                    "safeguarding",
                    "/workspace/concerns",
                    "/workspace/concerns/[0-9]+",
                    Set.of("safeguarding", "safeguarding.deputy")),
            new Kept("admin", "/workspace/users", "/workspace/users/[0-9]+", Set.of("admin")),
            new Kept("admin", "/workspace/data-requests", "/workspace/data-requests/[0-9]+", Set.of("admin")),
            new Kept(
                    "coordinator",
                    "/workspace/members",
                    "/workspace/members/[0-9]+",
                    Set.of("coordinator", "admin", "school", "school2", "lead")));

    private final Map<String, Program> programs = new HashMap<>();

    @Test
    void guessedAddressesLeadNowhere(Visitors visitors) {
        List<String> seen = new ArrayList<>();
        int tried = 0;
        for (Kept kept : KEPT) {
            Set<String> addresses = program(visitors, kept.owner()).links(kept.list(), kept.form());
            for (String address : addresses) {
                for (String who : EVERYBODY) {
                    if (!kept.welcome().contains(who)) {
                        tried++;
                        note(
                                seen,
                                who,
                                address,
                                program(visitors, who).get(address).statusCode(),
                                404);
                    }
                }
                note(
                        seen,
                        "visitor",
                        address,
                        Program.visitor(visitors.url()).get(address).statusCode(),
                        303);
            }
        }
        assertThat(seen).isEmpty();
        assertThat(tried).as("addresses that were tried").isGreaterThan(50);
    }

    @Test
    void whatNobodyHasLooksLikeWhatSomebodyElseHas(Visitors visitors) {
        List<String> seen = new ArrayList<>();
        for (Route route : Routes.all()) {
            if (route.kind() == Route.Kind.PUBLIC || !route.pattern().contains("{id}")) {
                continue;
            }
            for (String number : List.of("0", "-1", "999999999", "99999999999999999999", "1e3", "%31")) {
                String address = route.pattern().replace("{id}", number).replace("{action}", "suspend");
                for (String who : List.of("school", "ambassador", "lead", "editor", "admin")) {
                    int status = program(visitors, who).get(address).statusCode();
                    if (!number.equals("%31")) {
                        note(seen, who, address, status, 404);
                    } else if (status >= 500) {
                        seen.add(who + " " + address + " " + status);
                    }
                }
            }
        }
        assertThat(seen).isEmpty();
    }

    /** Each side presses every button of the other, and those that are not there now. */
    @Test
    void buttonsThatAreNotShownChangeNothing(Visitors visitors) {
        List<String> wrong = new ArrayList<>();
        Map<String, List<String>> others = Map.of(
                "ambassador",
                List.of("confirm", "withdraw", "open", "delivered", "not-delivered"),
                "school2",
                List.of(
                        "confirm",
                        "withdraw",
                        "open",
                        "delivered",
                        "not-delivered",
                        "cancel",
                        "book",
                        "release",
                        "propose",
                        "accept-time",
                        "decline-time"),
                "editor",
                List.of("confirm", "withdraw", "cancel", "book", "release", "propose", "delivered"),
                "safeguarding",
                List.of("confirm", "withdraw", "cancel", "book", "release", "propose", "delivered"));
        Program owner = program(visitors, "school");
        for (String address : owner.links("/talks", "/talks/[0-9]+")) {
            String before = state(owner.get(address));
            others.forEach((who, actions) -> {
                for (String action : actions) {
                    HttpResponse<String> answer = program(visitors, who).post(address, everything(action));
                    if (answer.statusCode() != 404 && answer.statusCode() != 403) {
                        wrong.add(who + " " + action + " " + address + " answered " + answer.statusCode());
                    }
                }
            });
            if (!state(owner.get(address)).equals(before)) {
                wrong.add(address + " has changed");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void fieldsThatNoPageHasChangeNothing(Visitors visitors) {
        Program contact = program(visitors, "school");
        Map<String, String> fields =
                new LinkedHashMap<>(values(contact.get("/account/details").body()));
        assertThat(fields).containsKeys("firstName", "lastName");
        fields.put("role", "ADMINISTRATOR");
        fields.put("roles", "ADMINISTRATOR");
        fields.put("roles[0].role", "ADMINISTRATOR");
        fields.put("account.roles", "ADMINISTRATOR");
        fields.put("accountId", "1");
        fields.put("id", "1");
        fields.put("email", "somebody-else@demo.example");
        fields.put("passwordHash", "x");
        fields.put("organisation", "1");
        fields.put("organisationId", "1");
        fields.put("localAreaCode", "wessex");
        fields.put("suspended", "true");
        fields.put("demonstration", "false");
        fields.put("version", "999");
        fields.put("action", "save");
        String before = contact.get("/account").body();

        assertThat(contact.post("/account/details", fields).statusCode()).isEqualTo(303);

        String after = contact.get("/account").body();
        assertThat(after).contains("school@demo.example").doesNotContain("Administrator", "somebody-else@");
        assertThat(headings(after)).isEqualTo(headings(before));
        for (String address : List.of("/workspace/users", "/workspace/imports", "/workspace/retention")) {
            assertThat(contact.get(address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(program(visitors, "school").get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverActsForOneOfTheirRolesGetsNoOther(Visitors visitors) {
        Program contact = program(visitors, "school2");
        for (String key :
                List.of("ADMINISTRATOR::", "COORDINATOR::yorkshire-and-the-humber", "SCHOOL_CONTACT:1:", "")) {
            contact.post(
                    "/account/acting-for",
                    Map.of("as", key, "role", key, "key", key, "choice", key, "action", "choose"));
            assertThat(contact.get("/workspace/users").statusCode()).as(key).isEqualTo(404);
            assertThat(contact.get("/workspace/members").statusCode()).as(key).isIn(200, 404);
        }
    }

    /** Browsers say where a form comes from in one of two ways; a form without a word about it is refused too. */
    @Test
    void noFormOfAnotherSiteIsTakenByAnyPage(Visitors visitors) {
        List<String> wrong = new ArrayList<>();
        Program victim = program(visitors, "school");
        Map<String, String> fields = Map.of("token", victim.token(), "action", "save");
        for (Route route : Routes.all()) {
            String path = route.pattern().replaceAll("\\{[^}]+}", "1");
            for (String site : List.of("cross-site", "same-site", "none")) {
                note(
                        wrong,
                        site,
                        path,
                        victim.post(path, fields, "Sec-Fetch-Site", site).statusCode(),
                        403);
            }
            note(
                    wrong,
                    "nothing said",
                    path,
                    victim.post(path, fields, "Origin", "").statusCode(),
                    403);
            note(
                    wrong,
                    "another port",
                    path,
                    victim.post(path, fields, "Origin", visitors.url() + "0").statusCode(),
                    403);
        }
        assertThat(wrong).isEmpty();
    }

    /** A token belongs to one session: somebody else's opens nothing. */
    @Test
    void somebodyElsesTokenIsRefused(Visitors visitors) {
        Program victim = program(visitors, "school");
        Program attacker = program(visitors, "school2");
        for (String path : List.of("/account/details", "/talks/request", "/workspace/members", "/sign-out")) {
            assertThat(victim.post(path, Map.of("token", attacker.token(), "action", "save"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    /** Reset and sign-up by word and by work: the same page whoever is asked for. */
    @Test
    void askingForAResetDoesNotTellWhoHasAnAccount(Visitors visitors) {
        List<String> answers = new ArrayList<>();
        for (String email : List.of("callum.vashti@demo.example", "nobody-" + UUID.randomUUID() + "@demo.example")) {
            HttpResponse<String> answer =
                    Program.visitor(visitors.url()).post("/reset", Map.of("email", email, "action", "send"));
            answers.add(answer.statusCode()
                    + answer.headers().firstValue("Location").orElse("")
                    + answer.body().replace(email, "EMAIL"));
        }
        assertThat(answers.get(0)).isEqualTo(answers.get(1)).startsWith("303");
    }

    private Program program(Visitors visitors, String who) {
        return programs.computeIfAbsent(who, name -> Program.signedIn(visitors.url(), name));
    }

    private static void note(List<String> wrong, String who, String address, int status, int expected) {
        if (status != expected) {
            wrong.add(who + " " + address + " answered " + status + " instead of " + expected);
        }
    }

    private static Map<String, String> everything(String action) {
        return Map.ofEntries(
                Map.entry("action", action),
                Map.entry("room", "Cellar"),
                Map.entry("arrival", "Through the window"),
                Map.entry("staffPresent", "Nobody"),
                Map.entry("contactName", "Mallory"),
                Map.entry("contactTelephone", "01632 960 666"),
                Map.entry("reason", "OTHER"),
                Map.entry("pupilsReached", "30"),
                Map.entry("newDay", "12/10/2027"),
                Map.entry("newStart", "10:30am"),
                Map.entry("time", "1"),
                Map.entry("submissionKey", UUID.randomUUID().toString()));
    }

    private static String state(HttpResponse<String> page) {
        Matcher state = STATE.matcher(page.body());
        assertThat(state.find()).isTrue();
        return page.statusCode() + state.group();
    }

    private static Map<String, String> values(String html) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher field = Pattern.compile("<input[^>]*>").matcher(html);
        while (field.find()) {
            Matcher name = Pattern.compile(" name=\"([^\"]+)\"").matcher(field.group());
            Matcher value = Pattern.compile(" value=\"([^\"]*)\"").matcher(field.group());
            if (name.find()) {
                values.put(name.group(1), value.find() ? value.group(1) : "");
            }
        }
        return values;
    }

    private static List<String> headings(String html) {
        List<String> headings = new ArrayList<>();
        Matcher heading =
                Pattern.compile("<h[12][^>]*>(.*?)</h[12]>", Pattern.DOTALL).matcher(html);
        while (heading.find()) {
            headings.add(heading.group(1).strip());
        }
        headings.remove("Done");
        return headings;
    }
}
