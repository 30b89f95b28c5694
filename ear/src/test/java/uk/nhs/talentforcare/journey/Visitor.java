package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One person with a browser. Every page they come to is checked: by axe, for console errors, for third parties. */
public final class Visitor {
    private static final String PASSWORD = "talent-for-care-demo";

    private final BrowserContext context;
    private final Mirror mirror;
    private final Page page;
    private final String url;
    private final SoundPages sound;
    private final AnnouncedCookies announced;
    private final List<String> troubles = new ArrayList<>();
    private boolean expectingRefusals;
    private String elsewhere;

    /** @param mirror shows a page to axe, which needs script, when this person has none; otherwise {@code null} */
    Visitor(BrowserContext context, Mirror mirror, String url, SoundPages sound, AnnouncedCookies announced) {
        this.context = context;
        this.sound = sound;
        this.announced = announced;
        this.mirror = mirror;
        this.url = url;
        this.page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            // the browser reports an answer of 404 or 409 to the page itself as an error of the console
            if (message.type().equals("error")
                    && !(expectingRefusals && message.text().contains("status of 4"))
                    && !isElsewhere(page.url())) {
                troubles.add("console: " + message.text());
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(url + "/")
                    && !request.url().startsWith("data:")
                    && !isElsewhere(request.url())) {
                troubles.add("third party: " + request.url());
            }
        });
    }

    /** Goes to an address of ours and checks the page. */
    public Visitor visit(String path) {
        Response response = page.navigate(url + path);
        assertThat(response.status()).as("status of " + path).isLessThan(400);
        return check();
    }

    /** Goes to an address that is refused, and checks the page that says so. */
    public Visitor visitRefused(String path, int status) {
        refusalsComing();
        Response response = page.navigate(url + path);
        assertThat(response.status()).as("status of " + path).isEqualTo(status);
        return check();
    }

    /** From here on answers such as 404 and 409 are what the test is about. */
    public Visitor refusalsComing() {
        expectingRefusals = true;
        return this;
    }

    /** The person goes to another website too, whose pages are not ours to check: no other is any third party's. */
    public Visitor goingTo(String other) {
        elsewhere = other;
        return this;
    }

    private boolean isElsewhere(String address) {
        return elsewhere != null && address.startsWith(elsewhere);
    }

    /** Where the application is, without a slash at the end. */
    public String url() {
        return url;
    }

    /** Signs in as one of the demonstration's people, by the part of the address before the at sign. */
    public Visitor signInAs(String who) {
        visit("/sign-in");
        page.getByLabel("Email address").fill(who + "@demo.example");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        press("Sign in");
        assertThat(page.url()).as("signed in").doesNotContain("/sign-in");
        return this;
    }

    /** Fills the field with this label. */
    public Visitor fill(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(value);
        return this;
    }

    /** Presses the button of the page's content with this name, and checks what comes. */
    public Visitor press(String name) {
        Locator button = page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
        button.click();
        page.waitForLoadState();
        return check();
    }

    /** Follows the first link of the page's content with this name, and checks what comes. */
    public Visitor follow(String name) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
        return check();
    }

    /** What is read in the page's main part. */
    public String mainText() {
        return page.locator("main").innerText();
    }

    /** The page's first heading. */
    public String heading() {
        return page.locator("h1").first().innerText();
    }

    /** The page itself, for what has no verb here. */
    public Page page() {
        return page;
    }

    /** The cookies this person has been given here. */
    public List<Cookie> cookies() {
        return context.cookies(url);
    }

    /** The path and query of the current page. */
    public String address() {
        return page.url().substring(url.length());
    }

    /** Checks the current page: accessibility, one heading, language, no overflow, nothing in the console. */
    public Visitor check() {
        assertThat(page.locator("h1").count())
                .as("headings of level 1 at " + page.url())
                .isEqualTo(1);
        assertThat(page.locator("html").getAttribute("lang")).as("language").startsWith("en");
        checkAccessibility();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways overflow at " + page.url())
                .isLessThanOrEqualTo(0);
        assertThat(troubles).as("troubles at " + page.url()).isEmpty();
        assertThat(cookies())
                .as("cookies at " + page.url())
                .allSatisfy(cookie -> assertThat(announced.names()).contains(cookie.name));
        return this;
    }

    private void checkAccessibility() {
        String html = page.content();
        int width = page.viewportSize().width;
        if (sound.knows(html, width)) {
            return;
        }
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        List<String> violations = new AxeBuilder(mirror == null ? page : mirror.showing(page, html))
                        .options(options)
                        // its other way, for frames of other sites, opens a second page for each check; we have no
                        // frames
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + " (" + rule.getHelp() + ") at "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .collect(Collectors.joining(", ")))
                        .toList();
        assertThat(violations).as("axe at " + page.url()).isEmpty();
        sound.add(html, width);
    }

    void leave(String screenshotName) {
        if (screenshotName != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            System.getProperty("test.folder", "target"), "screenshots", screenshotName + ".png")));
        }
        context.close();
        if (mirror != null) {
            mirror.close();
        }
    }
}
