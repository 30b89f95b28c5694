package uk.nhs.talentforcare.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator brings in a public register. */
@ExtendWith(Journeys.class)
class ImportJourney {
    private static final String FILE = "outward_code,latitude,longitude\nZE9,60.1,-1.2\nZE8,north,-1.2\n";

    @Test
    void aFileIsCheckedConfirmedAndFoundUnchangedTheSecondTime(Visitors visitors) {
        Visitor administrator = visitors.atDesk().signInAs("admin");
        give(administrator);
        waitFor(administrator, "Checked, waiting for you to confirm");
        assertThat(administrator.mainText()).contains("Nothing has been changed yet");
        administrator.page().locator("#confirm").click();
        waitFor(administrator, "Imported");
        administrator.check();

        give(administrator);
        waitFor(administrator, "Nothing to change");
        assertThat(administrator.mainText()).contains("nothing to confirm").doesNotContain("Discard this file");
        administrator.check();
    }

    @Test
    void othersDoNotSeeIt(Visitors visitors) {
        visitors.atDesk().signInAs("school").visitRefused("/workspace/imports", 404);
    }

    private static void give(Visitor administrator) {
        administrator.visit("/workspace/imports");
        Page page = administrator.page();
        page.getByLabel("Postcode districts").check();
        page.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("districts.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
        page.locator("#check").click();
        page.waitForURL("**/workspace/imports/*");
    }

    private static void waitFor(Visitor administrator, String state) {
        assertThat(administrator.page().locator("main .nhsuk-summary-list"))
                .containsText(state, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }
}
