package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody is signed out while they write: what they wrote is found again, by them alone. */
@ExtendWith(Journeys.class)
class SignedOutJourney {
    private static final String MESSAGE = "You were signed out. We kept what you wrote: check it and send it again.";
    private static final String PURPOSE = "One paragraph.\n\nAnother, with <b>marks</b> & \"quotes\".";

    @Test
    void whatWasWrittenComesBackAfterSigningInAgain(Visitors visitors) {
        Visitor school = visitors.withoutScript().signInAs("school");
        write(school);
        school.page().context().clearCookies();
        school.press("Continue");
        assertThat(school.address()).startsWith("/sign-in").doesNotContain("paragraph");

        signIn(school, "school");
        assertThat(school.page().locator("body").innerText()).contains(MESSAGE);
        Page page = school.page();
        assertThat(page.locator("textarea[name=purpose]").inputValue()).isEqualTo(PURPOSE);
        assertThat(page.locator("input[name=title]").inputValue()).isEqualTo("Half written");
        assertThat(page.locator("input[name=yearGroups]").nth(3).isChecked()).isTrue();
        assertThat(page.locator("input[name=yearGroups]").nth(2).isChecked()).isFalse();
        assertThat(page.locator("input[name=format]").last().isChecked()).isTrue();
        assertThat(school.mainText()).as("nothing was sent by itself").doesNotContain("There is a problem");

        school.press("Continue");
        assertThat(school.heading()).contains("Check your answers");
        school.press("Ask for a talk");
        assertThat(school.heading()).contains("Half written");
        school.visit("/talks/request?fresh=1&kept=1");
        assertThat(school.page().locator("body").innerText())
                .as("it has been sent")
                .doesNotContain(MESSAGE);
        assertThat(school.page().locator("input[name=title]").inputValue()).isEmpty();
    }

    @Test
    void nobodyElseFindsIt(Visitors visitors) {
        Visitor desk = visitors.withoutScript().signInAs("school");
        write(desk);
        desk.page().context().clearCookies();
        desk.press("Continue");
        signIn(desk, "school2");

        assertThat(desk.page().locator("body").innerText()).doesNotContain(MESSAGE);
        assertThat(desk.page().locator("textarea[name=purpose]").inputValue()).isNotEqualTo(PURPOSE);
    }

    @Test
    void whoHasSignedInAgainInAnotherTabFindsItToo(Visitors visitors) {
        Visitor school = visitors.withoutScript().signInAs("school");
        write(school);
        Page other = school.page().context().newPage();
        school.page().context().clearCookies();
        other.navigate(school.url() + "/sign-in");
        other.getByLabel("Email address").fill("school@demo.example");
        other.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill("talent-for-care-demo");
        other.locator("main button[type=submit]").first().click();
        other.waitForLoadState();

        school.press("Continue");
        assertThat(school.page().locator("body").innerText()).contains(MESSAGE);
        assertThat(school.page().locator("textarea[name=purpose]").inputValue()).isEqualTo(PURPOSE);
    }

    private static void write(Visitor school) {
        school.visit("/talks/request?fresh=1");
        school.fill("Title of the talk", "Half written").fill("What should pupils take away?", PURPOSE);
        school.page().locator("input[name=format]").last().check();
        school.page().locator("input[name=yearGroups]").nth(3).check();
        school.fill("How many pupils, about?", "60");
        school.fill(
                        "Day of time 1",
                        DateTimeFormatter.ofPattern("d/M/yyyy")
                                .format(TalkJourney.schoolDay(LocalDate.now().plusDays(50))))
                .fill("Start of time 1", "10:30am");
        school.page().locator("input[name=staffStays]").check();
    }

    private static void signIn(Visitor visitor, String who) {
        visitor.fill("Email address", who + "@demo.example")
                .fill("Password", "talent-for-care-demo")
                .press("Sign in");
    }
}
