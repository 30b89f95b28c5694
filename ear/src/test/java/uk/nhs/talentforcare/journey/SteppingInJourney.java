package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator finds a talk that nobody has taken, books it for an ambassador, confirms it for the school, calls it off. */
@ExtendWith(Journeys.class)
class SteppingInJourney {

    @Test
    void aCoordinatorStepsInForEitherSide(Visitors visitors) {
        String title = "Portering is people " + System.nanoTime();
        Visitor school = visitors.withoutScript().signInAs("school");
        String talk = TalkJourney.ask(school, title, 130);

        Visitor coordinator = visitors.withoutScript().signInAs("coordinator").visit("/workspace/talks?sort=OLDEST");
        coordinator.page().getByText("Look for talks").click();
        coordinator.fill("School", "Leeds").press("Show these talks");
        coordinator.visit(talk).follow("Step in");
        assertThat(coordinator.address()).isEqualTo("/workspace" + talk);
        coordinator.press("Book for this ambassador");
        assertThat(coordinator.page().title()).startsWith("Error: ");
        assertThat(coordinator.mainText()).contains("Say why you step in");
        coordinator.page().locator("input[name=ambassador]").first().check();
        coordinator.page().locator("input[name=time]").first().check();
        coordinator.fill("Why do you book for them?", "Agreed by telephone").press("Book for this ambassador");
        assertThat(coordinator.mainText()).contains("the coordinator, booked it for", "Agreed by telephone");

        coordinator
                .fill("Why do you confirm for the school?", "The careers leader agreed by telephone")
                .press("Confirm for the school");
        assertThat(coordinator.mainText()).contains("confirmed it for the school");
        school.visit(talk);
        assertThat(school.mainText())
                .contains("the coordinator, confirmed it for the school: The careers leader agreed");

        coordinator.page().locator("input[name=side][value=SCHOOL]").check();
        coordinator.page().locator("input[name=because][value=TIMETABLE]").check();
        coordinator
                .fill("Why do you do it for them?", "The timetable has changed")
                .press("Cancel this talk");
        assertThat(coordinator.mainText()).contains("Cancelled.");
        visitors.onPhone().signInAs("coordinator").visit("/workspace" + talk).visit("/workspace/talks");
    }

    @Test
    void nobodyElseStepsIn(Visitors visitors) {
        for (String who : new String[] {"school", "ambassador", "lead", "editor"}) {
            visitors.withoutScript().signInAs(who).visitRefused("/workspace/talks", 404);
        }
    }
}
