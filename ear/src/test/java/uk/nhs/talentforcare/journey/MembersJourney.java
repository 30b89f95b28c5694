package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People who ask to belong are let in by those who may, and by nobody else. */
@ExtendWith(Journeys.class)
class MembersJourney {
    private static final String TUTOR = "Owen Prasad-Hale";
    private static final String CONTACT = "Leila Quarmby";

    @Test
    void theCoordinatorSeesWhatIsDueAndConfirmsWhomTheyTelephonedFor(Visitors visitors) {
        Visitor coordinator = visitors.withoutScript().signInAs("coordinator").visit("/workspace");
        assertThat(coordinator.mainText()).contains("What is due", "Membership request");
        coordinator.visit("/workspace/members").follow(TUTOR);
        assertThat(coordinator.mainText()).contains("What the register publishes");

        coordinator.press("Confirm this person");
        assertThat(coordinator.page().title()).startsWith("Error: ");
        assertThat(coordinator.mainText()).contains("Choose how you made sure");

        coordinator
                .page()
                .getByLabel("I telephoned the number that the organisation publishes")
                .check();
        coordinator
                .fill("The published number that you called", "01632 960 123")
                .press("Confirm this person");
        assertThat(coordinator.address()).isEqualTo("/workspace/members");
        assertThat(coordinator.mainText()).doesNotContain(TUTOR);
    }

    @Test
    void aColleagueConfirmsAColleagueAndStrangersSeeNothing(Visitors visitors) {
        Visitor colleague = visitors.atDesk().signInAs("school").visit("/workspace/members");
        assertThat(colleague.mainText()).contains(CONTACT).doesNotContain(TUTOR);
        colleague.follow(CONTACT);
        String page = colleague.address();

        Visitor stranger = visitors.atDesk().signInAs("school2").visit("/workspace/members");
        assertThat(stranger.mainText()).doesNotContain(CONTACT);
        stranger.visitRefused(page, 404);
        visitors.atDesk().signInAs("ambassador").visitRefused(page, 404);
        visitors.atDesk().signInAs("editor").visitRefused(page, 404);

        colleague
                .page()
                .getByLabel("I am a confirmed contact of the same school and know them")
                .check();
        colleague.press("Confirm this person");
        assertThat(colleague.mainText()).doesNotContain(CONTACT);
    }

    @Test
    void whoeverGoesAwaySaysSoAndComesBack(Visitors visitors) {
        Visitor coordinator = visitors.withoutScript().signInAs("coordinator").visit("/account/away");
        coordinator.fill("First day away", "soon").press("Keep these dates");
        assertThat(coordinator.mainText()).contains("There is a problem");

        coordinator.fill("First day away", "2 March 2028").fill("Last day away", "9 March 2028");
        coordinator.press("Keep these dates");
        assertThat(coordinator.mainText()).contains("2 March 2028 to 9 March 2028");

        coordinator.press("Remove 2 March 2028 to 9 March 2028");
        assertThat(coordinator.mainText()).contains("You have given none");

        coordinator.visit("/workspace/while-away");
        assertThat(coordinator.heading()).isEqualTo("No days away to look back on");
        visitors.atDesk().signInAs("school").visitRefused("/workspace/while-away", 404);
    }

    @Test
    void aSchoolsPeopleSeeWhoBelongs(Visitors visitors) {
        Visitor coordinator = visitors.atDesk().signInAs("coordinator").visit("/workspace/organisations?q=Kirkbeck");
        Page page = coordinator.page();
        page.locator("main a[href^='/workspace/organisations/']").first().click();
        page.waitForLoadState();
        coordinator.check();
        assertThat(coordinator.mainText()).contains("School contact", "End this membership");
        visitors.atDesk().signInAs("school").visitRefused(coordinator.address(), 404);
    }
}
