package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The national team keeps ideas for talks, and a school begins with one. */
@ExtendWith(Journeys.class)
class TalkTemplateJourney {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anIdeaIsWrittenUsedChangedAndRetired(boolean script, Visitors visitors) {
        String title = "An idea " + System.nanoTime();
        Visitor writer = (script ? visitors.onPhone() : visitors.withoutScript())
                .signInAs("admin")
                .visit("/workspace/talk-templates");
        if (script) {
            writer.check();
        }
        writer.follow("Write an idea");
        if (script) {
            writer.check();
        }
        writer.press("Write this idea");
        assertThat(writer.page().title()).startsWith("Error: ");
        writer.fill("Title of the talk", title)
                .fill("What should pupils take away?", "That there is more than they know");
        writer.page().locator("input[name=format][value=EITHER]").check();
        writer.page().locator("input[name=yearGroups][value=YEAR_9]").check();
        writer.press("Write this idea");
        assertThat(writer.mainText()).contains(title);

        Visitor school = visitors.withoutScript().signInAs("school").visit("/talks/request?fresh=1");
        school.page().getByText("Start from an idea").click();
        school.page().locator("main a:has-text('" + title + "')").first().click();
        assertThat(school.page().locator("input[name=title]").inputValue()).isEqualTo(title);

        writer.follow(title).fill("Title of the talk", title + " again").press("Change this idea");
        writer.visit("/workspace/talk-templates").follow(title + " again").press("Retire this idea");
        school.visit("/talks/request?fresh=1");
        assertThat(school.mainText()).doesNotContain(title);
    }
}
