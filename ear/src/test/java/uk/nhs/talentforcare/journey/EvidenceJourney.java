package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A teacher records on a phone what a talk was worth; the ambassador is thanked, the school has its evidence. */
@ExtendWith(Journeys.class)
class EvidenceJourney {

    private static final String TALK = "What makes a hospital run?";

    @Test
    void aTalkIsRecordedThankedForAndCounts(Visitors visitors) {
        Visitor school = visitors.onPhone().signInAs("school").visit("/talks").follow(TALK);
        String address = school.address();
        school.press("Record that it took place");
        assertThat(school.page().title()).startsWith("Error: ");

        school.fill("How many pupils of Year 8 were there?", "27");
        school.page().locator("input[name=learned]").first().check();
        school.page().locator("input[name=twoWay][value=yes]").check();
        school.page().locator("input[name=reflection][value=no]").check();
        school.fill("Thanks to the ambassador (optional)", "You made two of them ask about portering.");
        school.press("Record that it took place");
        assertThat(school.mainText()).contains("27");

        Visitor ambassador = visitors.withoutScript().signInAs("ambassador2").visit(address);
        assertThat(ambassador.mainText()).contains("You made two of them ask about portering.");

        school.visit("/talks/evidence");
        assertThat(school.mainText()).contains(TALK).contains("Year 8");
        school.page().locator("input[name=visits]").fill("2");
        school.press("Keep this number");
        assertThat(school.mainText()).contains("You would like 2 visits");
        String table = school.page()
                .request()
                .get(school.url()
                        + school.page().locator("a[href*='benchmark-5.csv']").getAttribute("href"))
                .text();
        assertThat(table).contains(TALK).contains("27");
        visitors.withoutScript().signInAs("ambassador").visitRefused("/talks/evidence", 404);
    }
}
