package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Administrators keep the lists, and pages follow. */
@ExtendWith(Journeys.class)
class ReferenceJourney {

    @Test
    void aNameIsChangedAndPagesFollow(Visitors visitors) {
        Visitor administrator = visitors.withoutScript().signInAs("admin").visit("/workspace/reference");
        administrator.follow("Role families");
        administrator.press("Add");
        assertThat(administrator.page().title()).startsWith("Error: ");
        administrator.follow("Dental support");
        administrator.fill("Name", "Dental and oral support").press("Change it");
        assertThat(administrator.mainText()).contains("Dental and oral support");
        Visitor visitor = visitors.atDesk().visit("/opportunities");
        assertThat(visitor.page().content()).doesNotContain("Dental support");

        administrator.follow("Dental and oral support");
        administrator.fill("Name", "Dental support").press("Change it");
        administrator.follow("Dental support").press("Retire it");
        assertThat(administrator.mainText()).contains("Retired");
        administrator.follow("Dental support").press("Offer it again");
        assertThat(administrator.mainText()).doesNotContain("Retired");
    }

    @Test
    void holidaysComeByTheLine(Visitors visitors) {
        Visitor administrator = visitors.onPhone().signInAs("admin").visit("/workspace/reference/school-holidays");
        administrator
                .fill("Holidays, one a line", "12 February 2029 to 16 February 2029, Half term\nsoon")
                .press("Add");
        assertThat(administrator.mainText()).contains("Line 2 is not like this");
        administrator
                .fill(
                        "Holidays, one a line",
                        "12 February 2029 to 16 February 2029, Half term\n2029-04-02,2029-04-13,Easter")
                .press("Add");
        assertThat(administrator.mainText()).contains("Half term", "13 April 2029");
        administrator.follow("Easter");
        administrator.fill("Last day", "the end").press("Change it");
        assertThat(administrator.page().title()).startsWith("Error: ");
        administrator.fill("Last day", "14 April 2029").press("Change it");
        assertThat(administrator.mainText()).contains("14 April 2029");
        administrator.press("Remove Easter from 2 April 2029");
        administrator.press("Remove Half term from 12 February 2029");
        assertThat(administrator.mainText()).doesNotContain("Easter");
    }

    @Test
    void aPostcodeIsLookedUpAndMoved(Visitors visitors) {
        Visitor administrator = visitors.atDesk().signInAs("admin").visit("/workspace/reference/postcodes?code=LS1");
        assertThat(administrator.mainText()).contains("Yorkshire and the Humber");
        administrator.press("Write it down");
        assertThat(administrator.mainText()).contains("Choose an area from the list");
        administrator.visit("/workspace/reference/postcodes?code=nonsense");
        assertThat(administrator.page().title()).startsWith("Error: ");
        administrator.visit("/workspace/reference/public-holidays");
        administrator.press("Add");
        assertThat(administrator.page().title()).startsWith("Error: ");
        administrator.visit("/workspace/reference/intentions/4");
    }

    @Test
    void nobodyElseComesHere(Visitors visitors) {
        for (String who : new String[] {"coordinator", "editor"}) {
            Visitor visitor = visitors.withoutScript().signInAs(who);
            for (String path : new String[] {
                "/workspace/reference",
                "/workspace/reference/local-areas",
                "/workspace/reference/local-areas/wessex",
                "/workspace/reference/intentions/1",
                "/workspace/reference/postcodes",
                "/workspace/reference/school-holidays",
                "/workspace/reference/public-holidays"
            }) {
                visitor.visitRefused(path, 404);
            }
        }
    }
}
