package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a talk from the first question to the page of thanks. */
@ExtendWith(Journeys.class)
class TalkLifeJourney {

    @Test
    void anAmbassadorAsksBeforeBookingAndTheSchoolAnswers(Visitors visitors) {
        Visitor school = visitors.onPhone().signInAs("school");
        String talk = TalkJourney.ask(school, "Who feeds a hospital " + System.nanoTime(), 90);
        Visitor ambassador = visitors.withoutScript().signInAs("ambassador").visit(talk);
        ambassador.page().getByText("Ask the school a question").click();
        ambassador.press("Ask this question");
        assertThat(ambassador.page().title()).startsWith("Error: ");
        ambassador.fill("Your question", "May I bring a <b>trolley</b>?").press("Ask this question");
        assertThat(ambassador.mainText())
                .contains("May I bring a <b>trolley</b>?")
                .contains("Not answered yet");

        school.visit(talk);
        assertThat(school.mainText()).contains("May I bring a <b>trolley</b>?").doesNotContain("Ask the ambassador");
        school.page().locator("main textarea").first().fill("Yes. There is a lift.");
        school.press("Answer this question");
        assertThat(school.mainText()).contains("Yes. There is a lift.");

        ambassador.visit(talk);
        assertThat(ambassador.mainText()).contains("Yes. There is a lift.").contains("Aireholme");
        Visitor other = visitors.withoutScript().signInAs("ambassador2").visit(talk);
        assertThat(other.mainText()).doesNotContain("trolley");
        Visitor coordinator = visitors.withoutScript().signInAs("coordinator").visit(talk);
        assertThat(coordinator.mainText()).contains("trolley").doesNotContain("Ask this question");
    }

    @Test
    void aConfirmedTalkBringsAKitToBothSides(Visitors visitors) {
        Visitor school = visitors.withoutScript().signInAs("school");
        String talk = TalkJourney.ask(school, "How a hospital wakes up " + System.nanoTime(), 100);
        Visitor ambassador = visitors.onPhone().signInAs("ambassador").visit(talk);
        TalkJourney.book(ambassador);
        ambassador.visitRefused(talk + "/kit", 404);
        school.visit(talk).press("Confirm this booking");

        ambassador.visit(talk).follow("Talk kit");
        assertThat(ambassador.mainText())
                .contains("20 minutes")
                .contains("How much do you earn?")
                .contains("Meets the ambassador");
        ambassador.page().getByText("Read the slides and what to say").click();
        ambassador.check();
        APIResponse deck = ambassador
                .page()
                .request()
                .get(ambassador.url()
                        + ambassador.page().locator("a[href*='deck.pptx']").getAttribute("href"));
        assertThat(deck.headers().get("content-type")).contains("presentationml");
        assertThat(deck.body()).hasSizeGreaterThan(20_000).startsWith('P', 'K');

        school.visit(talk).follow("Talk kit");
        assertThat(school.mainText()).contains("What the ambassador is given to start from");
        visitors.withoutScript().signInAs("ambassador2").visitRefused(talk + "/kit", 404);
    }

    @Test
    void administratorsSeeWhetherRemindersWereSent(Visitors visitors) {
        Visitor administrator = visitors.withoutScript().signInAs("admin").visit("/workspace/late-reminders");
        assertThat(administrator.mainText()).contains("Every reminder that was due has been sent");
        visitors.onPhone().signInAs("coordinator").visitRefused("/workspace/late-reminders", 404);
    }
}
