package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.talentforcare.shared.Route;
import uk.nhs.talentforcare.shared.Routes;

/** Everybody who works for the campaign walks through the whole workspace; pages added later are walked too. */
@ExtendWith(Journeys.class)
@Order(1)
class WorkspaceJourney {
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]* src=)[^>]*>");
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @ParameterizedTest
    @CsvSource({"lead, 1280", "coordinator, 1280", "coordinator, 375", "editor, 1280", "admin, 1280", "admin, 375"})
    void everyPageThatARoleMaySeeIsSound(String who, int width, Visitors visitors) {
        Visitor visitor = (width < 1000 ? visitors.onPhone() : visitors.atDesk()).signInAs(who);
        visitor.refusalsComing();
        Map<String, Integer> answers = new LinkedHashMap<>();
        List<String> ahead = new ArrayList<>(listed());
        while (!ahead.isEmpty()) {
            String path = ahead.remove(0);
            Response response = visitor.page().navigate(visitor.url() + path);
            answers.put(path, response.status());
            // every refusal is the same page; the journeys of trespassers look at it
            if (response.status() == 200) {
                visitor.check();
            }
            linked(visitor).stream()
                    .filter(next -> isNewKind(next, answers, ahead))
                    .forEach(ahead::add);
        }
        assertThat(answers.values()).allSatisfy(status -> assertThat(status).isIn(200, 404));
        assertThat(answers).containsEntry("/workspace", 200);
        assertThat(answers.get("/workspace/imports")).isEqualTo(who.equals("admin") ? 200 : 404);
    }

    @ParameterizedTest
    @CsvSource({"school", "ambassador"})
    void whoDoesNotWorkForTheCampaignSeesNoneOfIt(String who, Visitors visitors) {
        Visitor visitor = visitors.atDesk().signInAs(who);
        for (String path : List.of("/workspace", "/workspace/imports", "/workspace/organisations")) {
            visitor.visitRefused(path, 404);
        }
    }

    @Test
    void aFormThatWasOpenTooLongChangesNothingAndSaysSo(Visitors visitors) {
        Visitor administrator = visitors.atDesk().signInAs("admin").visit("/workspace/imports");
        administrator
                .page()
                .evaluate("document.querySelectorAll('input[name=\"jakarta.faces.ViewState\"]')"
                        + ".forEach(state => state.value = '1234567890:1234567890')");

        administrator.press("Check this file");

        assertThat(administrator.address()).isEqualTo("/workspace/imports");
        assertThat(administrator.page().locator("body").innerText()).contains("That page had been open too long");
        administrator.visit("/workspace/imports");
        assertThat(administrator.page().locator("body").innerText()).doesNotContain("open too long");
    }

    @Test
    void scriptsRunOnlyFromOurFilesOrUnderTheNonceOfThePage(Visitors visitors) {
        Visitor administrator = visitors.atDesk().signInAs("admin");
        Response page = administrator.page().navigate(administrator.url() + "/workspace/imports");
        String policy = page.headerValue("content-security-policy");
        String scripts = policy.replaceAll(".*script-src ([^;]*).*", "$1");
        assertThat(scripts).startsWith("'self'").doesNotContain("unsafe").doesNotContain("*");
        assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
        Matcher nonce = NONCE.matcher(scripts);
        assertThat(nonce.find()).isTrue();
        String html = page.text();
        assertThat(html).doesNotContain("onclick=").doesNotContain("javascript:");
        assertThat(INLINE_SCRIPT.matcher(html).results().map(script -> script.group()))
                .isNotEmpty()
                .allSatisfy(script -> assertThat(script).contains("nonce=\"" + nonce.group(1) + "\""));

        Response open = administrator.page().navigate(administrator.url() + "/");
        assertThat(open.headerValue("content-security-policy"))
                .contains("script-src 'self';")
                .doesNotContain("unsafe")
                .doesNotContain("nonce");
    }

    private static List<String> listed() {
        return workspace().stream()
                .map(Route::pattern)
                .filter(pattern -> !pattern.contains("{"))
                .toList();
    }

    private static List<Route> workspace() {
        return Routes.all().stream().filter(WorkspaceJourney::ofWorkspace).toList();
    }

    /** Rich pages and plain ones: what counts is the address. */
    private static boolean ofWorkspace(Route route) {
        return route.pattern().equals("/workspace") || route.pattern().startsWith("/workspace/");
    }

    /** Paths of the workspace that the page links to. */
    private static List<String> linked(Visitor visitor) {
        List<String> paths = new ArrayList<>();
        for (Object href : (List<?>) visitor.page()
                .evaluate("[...document.querySelectorAll('main a[href^=\"/workspace/\"]')]"
                        + ".map(a => new URL(a.getAttribute('href'), location.href).pathname)")) {
            paths.add(href.toString());
        }
        return paths;
    }

    /** Whether a path is of a kind that has not been seen: one import stands for all. */
    private static boolean isNewKind(String path, Map<String, Integer> seen, List<String> ahead) {
        return Routes.match(path)
                .map(Routes.Match::route)
                .filter(route -> ofWorkspace(route) && route.pattern().contains("{"))
                .filter(route -> seen.keySet().stream().noneMatch(known -> isOf(route, known)))
                .filter(route -> ahead.stream().noneMatch(known -> isOf(route, known)))
                .isPresent();
    }

    private static boolean isOf(Route route, String path) {
        return Routes.match(path).map(Routes.Match::route).filter(route::equals).isPresent();
    }
}
