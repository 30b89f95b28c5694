package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An editor says which toolkit material goes with a case study; both pages say so until it is taken away. */
@ExtendWith(Journeys.class)
class StudyMaterialJourney {

    private static final String STUDY = "/case-studies/try-before-you-apply-taster-shifts-in-a-care-home";
    private static final String TITLE = "Poster: Try it before you choose it";

    @Test
    void aMaterialGoesWithAStudyAndIsTakenAway(Visitors visitors) {
        Visitor editor = visitors.withoutScript().signInAs("editor").visit("/workspace/case-studies");
        editor.follow("Try before you apply").follow("Choose the materials");
        assertThat(editor.mainText()).contains("None yet", "Of the same intentions");
        editor.fill("Words of its title", "before you choose").press("Search");
        assertThat(editor.mainText()).contains("Found", TITLE);
        editor.page().locator("button[value=link]").first().click();
        editor.page().waitForLoadState();
        assertThat(editor.check().mainText()).contains("Take away");

        Visitor reader = visitors.onPhone().visit(STUDY + "?again=" + System.nanoTime());
        reader.follow(TITLE);
        assertThat(reader.heading()).isEqualTo(TITLE);
        assertThat(reader.mainText()).contains("Case studies that used this", "Try before you apply");

        editor.page().locator("button[value=unlink]").first().click();
        editor.page().waitForLoadState();
        assertThat(editor.check().mainText()).contains("None yet");
        reader.visit(STUDY + "?again=" + System.nanoTime());
        assertThat(reader.mainText()).contains("Materials for this", "Serves the same aims");
    }
}
