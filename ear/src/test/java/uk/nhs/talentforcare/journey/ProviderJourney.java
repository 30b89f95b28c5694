package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** People come in through an identity provider that is a real one, or try to. */
@ExtendWith(Journeys.class)
@Order(4)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderJourney {
    private static final String PASSWORD_HERE = "talent-for-care-demo";
    private static final String PASSWORD_THERE = "harbour-violin";
    private static final String BUTTON = "Sign in with " + Keycloak.NAME;

    @Test
    @Order(1)
    void somebodyWithAnAccountConnectsItOnceAndThenNeedsNothingElse(Visitors visitors, Keycloak keycloak) {
        Visitor visitor = visitors.atDesk().goingTo(keycloak.start().url());
        List<String> returns = new ArrayList<>();
        visitor.page().onRequest(request -> {
            if (request.url().contains("/callback?")) {
                returns.add(request.url().substring(visitor.url().length()));
            }
        });

        go(visitor.visit("/sign-in?next=/talks"), BUTTON, keycloak);
        agree(signInThere(visitor, "teacher"));
        arrive(visitor, "/sign-in/connect");
        assertThat(visitor.heading()).isEqualTo("You have an account here already");
        assertThat(visitor.mainText()).contains("school2@demo.example");
        visitor.visit("/account");
        assertThat(visitor.address()).as("nobody is let in by an address").startsWith("/sign-in");

        visitor.visit("/sign-in/connect").follow("Sign in once with your password");
        assertThat(visitor.page().getByLabel("Email address").inputValue()).isEqualTo("school2@demo.example");
        password(visitor, "Password");
        visitor.press("Sign in");
        assertThat(visitor.address()).isEqualTo("/account/identities/connect");
        visitor.press("Connect");
        assertThat(visitor.address()).isEqualTo("/talks");
        new DemoMailbox(visitor).waitFor("school2@demo.example", "You can now sign in with " + Keycloak.NAME);

        String before = session(visitor);
        visitor.visit("/sign-out").press("Sign out");
        go(visitor.visit("/sign-in"), BUTTON, null);
        arrive(visitor, "/account");
        assertThat(session(visitor)).as("a new session").isNotEqualTo(before);

        assertThat(returns).hasSize(2);
        Visitor thief = visitors.withoutScript().visit(returns.get(1));
        assertThat(thief.heading()).isEqualTo("That sign-in is over");
        thief.follow("Sign in with your password instead");

        visitor.visit("/account/identities").follow("Disconnect");
        visitor.fill("Current password", "not the password").press("Disconnect");
        assertThat(visitor.page().title()).startsWith("Error: ");
        password(visitor, "Current password");
        visitor.press("Disconnect");
        assertThat(visitor.mainText()).contains("None is connected yet");
    }

    @Test
    @Order(2)
    void somebodyNewSignsUpWithWhatTheProviderTold(Visitors visitors, Keycloak keycloak) {
        Visitor visitor = visitors.onPhone().goingTo(keycloak.start().url());
        go(visitor.visit("/sign-in"), BUTTON, keycloak);
        agree(signInThere(visitor, "starter"));
        arrive(visitor, "/sign-in/connect");
        visitor.follow("Sign in once with your password");
        visitor.press("Do not connect");
        assertThat(visitor.address()).isEqualTo("/sign-in");
        go(visitor, BUTTON, null);
        arrive(visitor, "/sign-in/connect");
        assertThat(visitor.heading()).isEqualTo("We have not met you before");

        visitor.follow("Sign up");
        visitor.page().getByLabel("I am looking for a way in").check();
        visitor.press("Continue");
        assertThat(visitor.page().getByLabel("First name").inputValue()).isEqualTo("Sefa");
        assertThat(visitor.page().getByLabel("Email address").inputValue()).isEqualTo("starter@hospital.example");
        visitor.press("Continue").press("Sign up");
        visitor.visit(new DemoMailbox(visitor)
                        .link("starter@hospital.example", "Confirm your email address", "/verify"))
                .press("Confirm my email address");

        visitor.visit("/account").follow("Connect it with this account");
        visitor.press("Connect");
        visitor.visit("/sign-out").press("Sign out");
        go(visitor.visit("/sign-in"), BUTTON, null);
        arrive(visitor, "/account");
        assertThat(visitor.heading()).isEqualTo("Hello, Sefa");
    }

    @Test
    @Order(3)
    void somebodyWhoTurnsBackIsToldKindly(Visitors visitors, Keycloak keycloak) {
        Visitor visitor = visitors.withoutScript().goingTo(keycloak.start().url());
        go(visitor.visit("/sign-in?next=/diary"), BUTTON, keycloak);
        signInThere(visitor, "quitter").page().locator("#kc-cancel").click();
        arrive(visitor, "/sign-in/oidc/care?problem=cancelled&next=%2Fdiary");
        assertThat(visitor.heading()).isEqualTo("You did not finish signing in");
        visitor.follow("Sign in with your password instead");
        assertThat(visitor.address()).isEqualTo("/sign-in?next=%2Fdiary");
    }

    @Test
    @Order(4)
    void somebodyWhoIsSignedInTypesTheirPasswordToConnect(Visitors visitors, Keycloak keycloak) {
        Visitor visitor = visitors.atDesk().goingTo(keycloak.start().url()).signInAs("ambassador2");
        go(visitor.visit("/account/identities"), "Connect " + Keycloak.NAME, keycloak);
        agree(signInThere(visitor, "quitter"));
        arrive(visitor, "/account/identities/connect");
        visitor.press("Connect");
        assertThat(visitor.page().title()).startsWith("Error: ");
        password(visitor, "Current password");
        visitor.press("Connect");
        assertThat(visitor.address()).isEqualTo("/account/identities");
        assertThat(visitor.mainText()).contains("quitter@hospital.example");

        Visitor other = visitors.atDesk().goingTo(keycloak.url()).signInAs("ambassador");
        go(other.visit("/account/identities"), "Connect " + Keycloak.NAME, keycloak);
        signInThere(other, "quitter");
        arrive(other, "/sign-in/oidc/care?problem=other");
        assertThat(other.heading()).startsWith("That is somebody else");

        visitor.visit("/account/identities").follow("Disconnect");
        password(visitor, "Current password");
        visitor.press("Disconnect");
    }

    @Test
    @Order(5)
    void thePageOnTheWayAndStrayAnswers(Visitors visitors, Keycloak keycloak) {
        Visitor visitor = visitors.onPhone().goingTo(keycloak.start().url());
        visitor.visit("/sign-in/oidc/care");
        // an answer without content leaves a browser where it is
        visitor.page().route(keycloak.url() + "/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        visitor.press(BUTTON);
        assertThat(visitor.heading()).isEqualTo("One moment");

        Visitor stray =
                visitors.withoutScript().visit("/sign-in/oidc/care/callback?state=" + "a".repeat(43) + "&code=stolen");
        assertThat(stray.heading()).isEqualTo("That sign-in is over");
        stray.visit("/sign-in/oidc/care/callback");
        assertThat(stray.heading()).isEqualTo("That sign-in is over");
        stray.visit("/sign-in/connect");
        assertThat(stray.address()).isEqualTo("/sign-in");
        stray.visitRefused("/sign-in/oidc/nobody", 404);
        stray.visitRefused("/sign-in/oidc/nobody/callback?code=a&state=b", 404);
    }

    @Test
    @Order(6)
    void aProviderThatIsAwayKeepsNobodyOut(Visitors visitors, Keycloak keycloak) {
        Visitor visitor = visitors.withoutScript();
        visitor.visit("/sign-in").press("Sign in with " + Keycloak.AWAY);
        assertThat(visitor.heading()).isEqualTo("We cannot reach " + Keycloak.AWAY + " at the moment");

        keycloak.start().stop();
        visitor.page().waitForCondition(() -> begin(visitor.url()).contains("We cannot reach"));
        visitor.visit("/sign-in").press(BUTTON);
        assertThat(visitor.heading()).isEqualTo("We cannot reach " + Keycloak.NAME + " at the moment");
        visitor.follow("Sign in with your password instead");
        visitor.signInAs("school");
    }

    /** Presses a button that leads to the provider; with a session there the provider sends people back unseen. */
    private static void go(Visitor visitor, String button, Keycloak there) {
        visitor.page()
                .locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        if (there != null) {
            visitor.page().waitForURL(there.url() + "/**");
        }
    }

    private static Visitor signInThere(Visitor visitor, String name) {
        Page page = visitor.page();
        page.locator("#username").fill(name);
        page.locator("#password").fill(PASSWORD_THERE);
        page.locator("#kc-login").click();
        return visitor;
    }

    /** Lets the provider tell us, which it asks for once. */
    private static void agree(Visitor visitor) {
        visitor.page().locator("#kc-cancel").waitFor();
        visitor.page().locator("#kc-login").click();
    }

    private static void arrive(Visitor visitor, String address) {
        visitor.page().waitForURL(visitor.url() + address);
        visitor.check();
    }

    private static void password(Visitor visitor, String label) {
        visitor.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD_HERE);
    }

    private static String session(Visitor visitor) {
        return visitor.cookies().stream()
                .filter(cookie -> cookie.name.equals("session"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private static String begin(String url) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url + "/sign-in/oidc/care"))
                                    .header("Origin", url)
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while asking", e);
        }
    }
}
