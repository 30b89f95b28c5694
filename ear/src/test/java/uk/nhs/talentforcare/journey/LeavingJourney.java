package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An ambassador who has a talk booked takes their data along and erases themselves; the school is told. */
@ExtendWith(Journeys.class)
class LeavingJourney {
    private static final String WHO = "grace.akinwande";
    private static final String PASSWORD = "talent-for-care-demo";

    @Test
    void whoeverErasesThemselvesLeavesNobodyWaiting(Visitors visitors) throws IOException {
        String title = "Who pays for the gloves " + System.nanoTime();
        Visitor school = visitors.withoutScript().signInAs("school");
        String talk = TalkJourney.ask(school, title, 75);
        Visitor leaver = visitors.atDesk().signInAs(WHO).visit(talk);
        TalkJourney.book(leaver);
        assertThat(school.visit(talk).mainText()).contains("Grace A", "Confirm this booking");

        leaver.visit("/account/data");
        Download download = leaver.page()
                .waitForDownload(() -> leaver.page()
                        .locator("main")
                        .getByText("Download your data")
                        .click());
        assertThat(text(download.createReadStream())).contains(title, WHO + "@demo.example");

        leaver.visit("/account/erase").fill("Your password", PASSWORD).press("Erase my account");
        assertThat(leaver.heading()).containsIgnoringCase("erased");
        leaver.page().navigate(leaver.url() + "/account");
        assertThat(leaver.address()).startsWith("/sign-in");
        leaver.fill("Email address", WHO + "@demo.example");
        leaver.page().locator("input[name=password]").fill(PASSWORD);
        leaver.press("Sign in");
        assertThat(leaver.page().title()).startsWith("Error: ");

        new DemoMailbox(school).waitFor("school@demo.example", "Your talk is open again: " + title);
        assertThat(school.visit(talk).mainText())
                .contains("Ambassadors near you can book it")
                .doesNotContain("Confirm this booking")
                .doesNotContain("Akinwande");
        visitors.withoutScript().visitRefused("/ambassadors/grace-a", 404);
    }

    private static String text(InputStream archive) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
