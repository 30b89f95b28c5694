package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator looks for schools that have had no talk this year, and sees what can be done about one. */
@ExtendWith(Journeys.class)
class ColdSpotJourney {

    @Test
    void aCoordinatorFindsASchoolAndTakesTheListAway(Visitors visitors) {
        Visitor coordinator = visitors.withoutScript().signInAs("coordinator").visit("/workspace/cold-spots");
        assertThat(coordinator.mainText()).contains("no talk has taken place in the school year");
        coordinator.fill("Town or name", "no such town").press("Show these schools");
        assertThat(coordinator.mainText()).contains("No school fits");
        coordinator.visit("/workspace/cold-spots?pupils=ALL");
        coordinator
                .page()
                .locator("main tbody a[href^='/workspace/cold-spots/']")
                .first()
                .click();
        coordinator.check();
        assertThat(coordinator.mainText()).contains("Ambassadors in reach", "Write to this school");
        APIResponse file = coordinator.page().request().get(coordinator.url() + "/workspace/cold-spots.csv?pupils=ALL");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).startsWith("number,school,town,phase");
        visitors.onPhone().signInAs("coordinator").visit("/workspace/cold-spots?pupils=ALL");
    }

    @Test
    void theNationalTeamSeesTheMapOfAllAreas(Visitors visitors) {
        Visitor administrator = visitors.onPhone().signInAs("admin").visit("/workspace/cold-spots?pupils=ALL");
        assertThat(administrator.mainText()).contains("Area by area");
        administrator.visit("/workspace/cold-spots?area=south-west&pupils=ALL&sort=NAME");
    }

    @Test
    void nobodyElseSeesThem(Visitors visitors) {
        Visitor school = visitors.withoutScript().signInAs("school");
        school.visitRefused("/workspace/cold-spots", 404);
        school.visitRefused("/workspace/cold-spots.csv", 404);
    }
}
