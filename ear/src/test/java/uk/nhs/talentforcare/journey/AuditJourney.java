package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Administrators read who did what, and nothing of concerns. */
@ExtendWith(Journeys.class)
class AuditJourney {

    @Test
    void theLogIsNarrowedAndTakenOut(Visitors visitors) throws IOException {
        Visitor administrator = visitors.withoutScript().signInAs("admin").visit("/workspace/audit");
        assertThat(administrator.mainText()).contains("Signed in").doesNotContain("oncern 1");

        administrator
                .fill("By whom", "no-such-person@example.org")
                .fill("First day", "some day")
                .press("Show");
        assertThat(administrator.page().title()).startsWith("Error: ");
        assertThat(administrator.mainText())
                .contains("No account has this email address", "Enter a day like 12 March 2027");

        administrator
                .fill("By whom", "admin@demo.example")
                .fill("First day", "1/1/2020")
                .fill("Last day", "");
        administrator.page().getByLabel("What was done").selectOption("sign-in");
        administrator.press("Show");
        assertThat(administrator.address()).doesNotContain("demo.example");
        assertThat(administrator.mainText()).contains("Signed in", "Account ");

        Download download = administrator
                .page()
                .waitForDownload(() -> administrator
                        .page()
                        .getByText("Download what fits (CSV)")
                        .click());
        String file = new String(download.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(file)
                .startsWith("number,recorded_at")
                .contains("\"sign-in\"")
                .doesNotContain("concern");

        administrator.visit("/workspace/audit");
        assertThat(administrator.mainText()).contains("Downloaded the audit log");
        administrator.visit("/workspace/audit?before=1&since=nonsense&action=%27&number=x");
        assertThat(administrator.mainText()).contains("No entry fits");
    }

    @Test
    void nobodyElseReadsIt(Visitors visitors) {
        for (String who : new String[] {"coordinator", "safeguarding", "editor", "school"}) {
            Visitor visitor = visitors.withoutScript().signInAs(who);
            visitor.visitRefused("/workspace/audit", 404);
            visitor.visitRefused("/workspace/audit/log.csv", 404);
        }
    }

    @Test
    void workIsTakenAndHandedBack(Visitors visitors) {
        Visitor coordinator = visitors.onPhone().signInAs("coordinator").visit("/workspace");
        coordinator.page().getByText("Take it").first().click();
        coordinator.page().waitForLoadState();
        coordinator.check();
        assertThat(coordinator.mainText()).contains("Hand back or over");
        coordinator.page().getByText("Hand back or over").first().click();
        coordinator.page().waitForLoadState();
        String work = coordinator.address();
        coordinator.check().press("Hand it back");
        assertThat(coordinator.address()).isEqualTo("/workspace");
        visitors.withoutScript().signInAs("editor").visitRefused(work, 404);
    }
}
