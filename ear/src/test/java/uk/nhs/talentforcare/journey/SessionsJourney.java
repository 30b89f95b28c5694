package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People see where they are signed in, end it, are warned before it ends, and switch what they act for. */
@ExtendWith(Journeys.class)
class SessionsJourney {

    @Test
    void signingOutEverywhereElseEndsTheOtherBrowser(Visitors visitors) {
        Visitor here = visitors.withoutScript().signInAs("account");
        Visitor there = visitors.onPhone().signInAs("account").visit("/account");

        here.visit("/account/sessions");
        assertThat(here.mainText()).contains("This one").contains("Chrome on");
        here.press("Sign out everywhere else");
        assertThat(here.mainText()).contains("You are signed in nowhere else");

        there.visit("/account");
        assertThat(there.address()).startsWith("/sign-in");
        assertThat(here.visit("/account").address()).isEqualTo("/account");
    }

    @Test
    void oneOtherSessionIsEndedAlone(Visitors visitors) {
        Visitor first = visitors.onPhone().signInAs("account").visit("/account");
        Visitor here = visitors.atDesk().signInAs("account").visit("/account/sessions");
        int before = here.page().locator(".tfc-sessions__item").count();

        here.page()
                .locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign out Chrome"))
                .first()
                .click();
        here.page().waitForLoadState();
        here.check();

        assertThat(here.page().locator(".tfc-sessions__item").count()).isEqualTo(before - 1);
        first.visit("/account");
        assertThat(first.address()).startsWith("/sign-in");
    }

    @Test
    void aWarningComesTwoMinutesAheadAndLetsPeopleStay(Visitors visitors) {
        Visitor visitor = visitors.atDesk();
        visitor.page().clock().install();
        visitor.signInAs("account").visit("/account");
        Locator warning = visitor.page().getByRole(AriaRole.DIALOG);
        assertThat(warning.count()).isZero();

        visitor.page().clock().fastForward("28:30");
        warning.waitFor();
        assertThat(warning.innerText()).contains("You will be signed out soon");
        visitor.check();

        warning.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stay signed in"))
                .click();
        visitor.page().waitForCondition(() -> !warning.isVisible());

        visitor.page().clock().fastForward("28:30");
        warning.waitFor();
        warning.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign out now"))
                .click();
        visitor.page().waitForURL(visitor.url() + "/");
        assertThat(visitor.visit("/account").address()).startsWith("/sign-in");
    }

    @Test
    void somebodyWithTwoRolesActsForOneOfThem(Visitors visitors) {
        Visitor visitor = visitors.withoutScript().signInAs("account").visit("/account");
        assertThat(navigation(visitor)).contains("Workspace").contains("Talks");

        actFor(visitor, "School contact, Wearbank College");
        assertThat(navigation(visitor)).doesNotContain("Workspace").contains("Talks");
        visitor.visitRefused("/workspace", 404);

        visitor.visit("/account");
        actFor(visitor, "Everything you do here");
        assertThat(navigation(visitor)).contains("Workspace");
    }

    @Test
    void whoeverHasOneRoleIsAskedNothing(Visitors visitors) {
        Visitor visitor = visitors.onPhone().signInAs("school").visit("/account");

        assertThat(visitor.page().getByLabel("Acting for").count()).isZero();
        assertThat(visitor.visit("/account/acting-for").mainText()).contains("nothing to switch");
    }

    private static void actFor(Visitor visitor, String role) {
        visitor.page()
                .getByLabel("Acting for", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(role));
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch"))
                .click();
        visitor.page().waitForLoadState();
        visitor.check();
    }

    private static String navigation(Visitor visitor) {
        return visitor.page().locator("nav.tfc-navigation").innerText();
    }
}
