package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Talks stand in a calendar, and always as a list. */
@ExtendWith(Journeys.class)
class WorkspaceCalendarJourney {

    @Test
    void aCoordinatorOpensATalkFromTheCalendarAndFromTheList(Visitors visitors) {
        Visitor coordinator = visitors.atDesk().signInAs("coordinator").visit("/workspace");
        coordinator.follow("Calendar");
        assertThat(coordinator.heading()).isEqualTo("Calendar of talks");
        Locator next = coordinator.page().locator(".fc-next-button");
        next.waitFor();
        next.click();
        Locator talk = coordinator
                .page()
                .locator("a.fc-event[href^='/workspace/talks/']")
                .first();
        talk.waitFor();
        coordinator.check();
        String path = talk.getAttribute("href");
        talk.click();
        coordinator.page().waitForURL("**" + path);
        assertThat(coordinator.mainText()).contains("See the whole request");

        coordinator.visit("/workspace/calendar");
        coordinator
                .page()
                .locator("main a[href^='/workspace/talks/']:not(.fc-event)")
                .first()
                .click();
        coordinator.page().waitForURL("**/workspace/talks/*");
    }

    @Test
    void anAmbassadorsOwnTalksStandThereOnAPhoneAndWithoutScript(Visitors visitors) {
        Visitor phone = visitors.onPhone().signInAs("ambassador").visit("/diary");
        phone.follow("Calendar");
        assertThat(phone.mainText()).contains("The next six weeks", "My first year on the ward");
        phone.check();
        Visitor plain = visitors.withoutScript().signInAs("ambassador").visit("/workspace/calendar");
        assertThat(plain.mainText()).contains("The next six weeks", "My first year on the ward");
        visitors.atDesk().signInAs("school").visitRefused("/workspace/calendar", 404);
    }
}
