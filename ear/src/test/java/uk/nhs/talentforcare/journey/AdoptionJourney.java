package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organisation says that it adopted a study, readers see it, an editor hides and shows it, and it is taken back. */
@ExtendWith(Journeys.class)
class AdoptionJourney {

    private static final String STUDY = "/case-studies/english-for-the-job-that-you-already-have";

    @Test
    void anOrganisationSaysThatItAdoptedAStudyAndTakesItBack(Visitors visitors) {
        String mark = Long.toString(System.nanoTime(), 36);
        Visitor lead = visitors.withoutScript().signInAs("lead");
        lead.visit(STUDY).follow("We adopted this");
        takeBack(lead);
        lead.press("Say that we adopted this");
        assertThat(lead.page().title()).startsWith("Error: ");
        lead.fill("How have you adopted it?", "Classes before the late shift " + mark);
        lead.page().getByLabel("Since which month?").selectOption("2");
        lead.fill("Of which year?", "2999");
        lead.page().getByLabel("Somebody here would talk with others about it").check();
        lead.press("Say that we adopted this");
        assertThat(lead.mainText()).contains("that month has not come yet");
        lead.fill("Of which year?", "2026").press("Say that we adopted this");
        assertThat(lead.mainText()).contains("This is what readers see now");

        Visitor reader = visitors.onPhone();
        assertThat(again(reader, STUDY))
                .contains("Classes before the late shift " + mark, "Since February 2026", "They would talk about it");
        // the study's own contact may be called like whoever adopted it: whoever wrote the line stands nowhere near it
        assertThat(reader.page().locator(".tfc-adoptions").first().innerText()).doesNotContain("Lee Demo");
        reader.follow("Wharfe");
        assertThat(reader.mainText()).contains("What it has adopted from others", mark);
        reader.page().waitForCondition(() -> {
            String found = reader.page()
                    .navigate(reader.url() + "/api/v1/case-studies?sort=adopted&again=" + System.nanoTime())
                    .text();
            return found.contains("\"adopted\":4")
                    && !found.substring(0, found.indexOf("\"adopted\":4")).contains("\"adopted\":3");
        });
        reader.visit("/case-studies?sort=adopted");
        assertThat(reader.page().locator("main h3").first().innerText()).isEqualTo("Every porter has a plan");

        Visitor editor = visitors.atDesk().signInAs("editor").visit("/workspace/case-studies");
        editor.follow("See what organisations say");
        editor.page().locator("summary").first().click();
        click(editor, "hide");
        assertThat(editor.page().title()).startsWith("Error: ");
        click(editor.fill("Why?", "Please leave out the shift"), "hide");
        assertThat(editor.mainText()).contains("Hidden: Please leave out the shift");
        assertThat(again(reader, STUDY)).doesNotContain(mark);
        lead.visit(STUDY + "/adopt");
        assertThat(lead.mainText()).contains("Hidden by an editor", "Please leave out the shift");
        lead.fill("How have you adopted it?", "Classes in paid time " + mark).press("Save the change");
        editor.visit("/workspace/adoptions");
        assertThat(editor.mainText()).contains("Rewritten since, on");
        click(editor, "show");
        assertThat(editor.page().locator("body").innerText()).contains("Readers see it again");
        assertThat(again(reader, STUDY)).contains("Classes in paid time " + mark);

        takeBack(lead.visit(STUDY + "/adopt"));
        assertThat(again(reader, STUDY)).doesNotContain(mark);
    }

    @Test
    void whoBelongsToNoneIsToldHowAndTheOwnStudyIsNotAdopted(Visitors visitors) {
        Visitor ambassador = visitors.onPhone().signInAs("ambassador").visit(STUDY + "/adopt");
        assertThat(ambassador.mainText()).contains("You do not act for one at present");
        Visitor lead = visitors.onPhone().signInAs("lead");
        lead.visit("/case-studies/interviews-without-a-form-how-we-hired-31-porters-by-watching-them-help/adopt");
        assertThat(lead.mainText()).contains("This is your own case study", "itself");
        lead.visitRefused(STUDY + "/adopt?organisation=1", 404);
        lead.visitRefused("/organisations/fenholt-school", 404);
    }

    /** The latest stands first. */
    private static void click(Visitor editor, String action) {
        editor.page().locator("button[value=" + action + "]").first().click();
        editor.page().waitForLoadState();
        editor.check();
    }

    private static void takeBack(Visitor lead) {
        if (lead.mainText().contains("Take it back")) {
            lead.press("Take it back");
            assertThat(lead.page().locator("body").innerText()).contains("You have taken back");
        }
        assertThat(lead.mainText()).contains("Say that we adopted this");
    }

    /** Public pages are kept for a moment: another address each time. */
    private static String again(Visitor reader, String path) {
        Page page = reader.page();
        page.navigate(reader.url() + path + "?again=" + System.nanoTime());
        return reader.check().mainText();
    }
}
