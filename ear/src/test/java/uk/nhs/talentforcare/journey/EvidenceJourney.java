package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
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
        assertThat(school.mainText()).contains("how many pupils of Year 8", "Say whether pupils could ask and talk");
        school.press("Record that it did not take place");
        assertThat(school.mainText()).contains("Choose why it did not take place");

        school.fill("How many pupils of Year 8 were there?", "72");
        school.page().locator("input[name=learned]").first().check();
        school.page().locator("input[name=twoWay][value=yes]").check();
        school.page().locator("input[name=reflection][value=no]").check();
        school.fill("Thanks to the ambassador (optional)", "You made two of them ask about portering.");
        school.press("Record that it took place");
        assertThat(school.mainText()).contains("What your school recorded").contains("72");
        school.check();
        school.page().getByText("Something is wrong: put it right").click();
        school.check();
        school.fill("How many pupils of Year 8 were there?", "27").press("Save what is right");
        assertThat(school.mainText()).contains("27").doesNotContain("72");

        Visitor ambassador = visitors.withoutScript().signInAs("ambassador2").visit(address);
        assertThat(ambassador.mainText()).contains("You made two of them ask about portering.");
        ambassador.follow("Your page of thanks");
        assertThat(ambassador.mainText())
                .contains("You made two of them ask about portering.")
                .contains("Year 8: 27");
        assertThat(sheets(ambassador)).as("sheets of paper").isOne();
        ambassador.visit("/diary").follow("Page of thanks");
        school.visitRefused(address + "/thanks", 404);

        school.visit("/talks/evidence");
        assertThat(school.mainText()).contains(TALK).contains("Year 8");
        school.page().locator("input[name=visits]").fill("2");
        school.press("Keep this number");
        assertThat(school.mainText()).contains("You would like 2 visits");
        school.press("Take it back");
        assertThat(school.mainText()).doesNotContain("You would like 2 visits").doesNotContain("Take it back");
        String table = school.page()
                .request()
                .get(school.url()
                        + school.page().locator("a[href*='benchmark-5.csv']").getAttribute("href"))
                .text();
        assertThat(table).contains(TALK).contains("27");
        assertThat(school.page().title()).contains("Aireholme Academy").contains("URN");
        // the school's talks are as many as other journeys have held
        long talks = school.page().locator("dl .nhsuk-summary-list__row").count();
        assertThat(sheets(school)).as("sheets of paper").isLessThanOrEqualTo(1 + talks / 10);
        school.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(school.page()
                        .locator("nav:visible, form:visible, a[href*='.csv']:visible")
                        .count())
                .as("what nobody needs on paper")
                .isZero();
        assertThat(school.mainText()).contains("URN").contains("Rule in force since");
        visitors.withoutScript().signInAs("ambassador").visitRefused("/talks/evidence", 404);
    }

    /** How many sheets of A4 the page takes. */
    private static long sheets(Visitor visitor) {
        byte[] paper = visitor.page().pdf(new Page.PdfOptions().setFormat("A4"));
        return Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(paper, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
