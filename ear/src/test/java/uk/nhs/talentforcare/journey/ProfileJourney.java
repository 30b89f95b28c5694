package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An ambassador tells their story and chooses who reads it; a visitor and a school read what is theirs to read. */
@ExtendWith(Journeys.class)
class ProfileJourney {
    private static final String PROFILE = "/account/ambassador/profile";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStoryForSchoolsIsReadBySchoolsAlone(boolean script, Visitors visitors) {
        Visitor me = (script ? visitors.onPhone() : visitors.withoutScript())
                .signInAs("ambassador2")
                .visit(PROFILE);
        String story = "At night the corridors belong to us porters. " + System.nanoTime();
        String address =
                me.page().locator("main a[href^='/ambassadors/']").first().getAttribute("href");

        me.follow("Change your story").fill("Your story (optional)", story).press("See how it looks");
        assertThat(me.heading()).isEqualTo("Check your profile");
        assertThat(me.mainText()).contains("Nothing is changed yet", story);
        me.press("Change it again");
        assertThat(me.page().getByLabel("Your story (optional)").inputValue()).isEqualTo(story);
        me.press("See how it looks").press("Save");
        assertThat(me.address()).isEqualTo(PROFILE);

        me.follow("Choose who sees what");
        choose(me, "STORY", "SCHOOLS");
        choose(me, "SURNAME", "NOBODY");
        me.press("See how it looks");
        assertThat(me.page().locator("section:has(#schools)").textContent()).contains(story);
        assertThat(me.page().locator("section:has(#everyone)").textContent()).doesNotContain(story);
        me.press("Save");

        Visitor visitor = visitors.withoutScript().visit(address);
        assertThat(visitor.mainText()).doesNotContain(story);
        visitor.page().locator("main a[href='/talks" + address + "']").click();
        visitor.page().waitForLoadState();
        visitor.check();
        assertThat(visitor.address()).startsWith("/sign-in");
        Visitor school = visitors.atDesk().signInAs("school").visit("/talks" + address);
        assertThat(school.mainText()).contains(story);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatMakesNoSenseIsToldBesideItsField(boolean script, Visitors visitors) {
        Visitor me = (script ? visitors.onPhone() : visitors.withoutScript())
                .signInAs("ambassador2")
                .visit(PROFILE + "/about");
        me.fill("First name", "007").press("See how it looks");
        assertThat(me.page().title()).startsWith("Error: ");
        assertThat(me.mainText()).contains("Enter a name without numbers");
        me.visit(PROFILE + "/travel");
        me.fill("First part of your postcode", "ZZ99").press("See how it looks");
        assertThat(me.mainText()).contains("Enter the first part of a postcode in England");
        me.visitRefused(PROFILE + "/nothing", 404);
    }

    private static void choose(Visitor visitor, String field, String with) {
        visitor.page()
                .locator("input[name='share-" + field + "'][value='" + with + "']")
                .check();
    }
}
