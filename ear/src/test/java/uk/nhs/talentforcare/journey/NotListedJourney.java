package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody whose group is in no register signs up, and somebody who was declined learns how to appeal. */
@ExtendWith(Journeys.class)
class NotListedJourney {

    @Test
    void aYouthGroupIsNamedOnAPhone(Visitors visitors) {
        Visitor leader = visitors.onPhone().visit("/sign-up");
        leader.page()
                .getByLabel("I teach, or lead careers, at a school or college")
                .check();
        leader.press("Continue").visit("/sign-up/organisation/not-listed");
        assertThat(leader.heading()).isEqualTo("Your school, college or group is not in the list");
        leader.check();
        leader.press("Continue");
        assertThat(leader.page().title()).startsWith("Error: ");
        leader.check();
        leader.fill("Name of your group", "Harbour Youth " + System.nanoTime());
        leader.page().getByLabel("Which area is it in?").selectOption("wessex");
        leader.press("Continue");
        assertThat(leader.heading()).isEqualTo("About you");
    }

    @Test
    void whoeverDisagreesWithADecisionReadsHowToAppeal(Visitors visitors) {
        for (Visitor reader : new Visitor[] {visitors.onPhone(), visitors.atDesk()}) {
            reader.visit("/ambassadors/appeal").check();
            assertThat(reader.mainText()).contains("How to appeal", "within 10 working days");
        }
    }
}
