package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People see, take and question what is held about them; administrators answer within the month. */
@ExtendWith(Journeys.class)
class PersonalDataJourney {

    @Test
    void aTeacherTakesTheirDataWithThem(Visitors visitors) throws IOException {
        Visitor teacher = visitors.atDesk().signInAs("school2").visit("/account/data");

        Download download = teacher.page()
                .waitForDownload(() -> teacher.page()
                        .locator("main")
                        .getByText("Download your data")
                        .click());

        assertThat(download.suggestedFilename()).isEqualTo("your-data.zip");
        Map<String, String> files = unzip(download.createReadStream());
        assertThat(files).containsOnlyKeys("read-me.txt", "your-data.json");
        assertThat(files.get("your-data.json")).contains("school2@demo.example").doesNotContain("PBKDF2");
    }

    @Test
    void aRequestIsAnsweredByAnAdministratorAndReadByWhoeverAsked(Visitors visitors) {
        Visitor teacher = visitors.withoutScript().signInAs("school").visit("/account/data");
        teacher.press("Send your request");
        assertThat(teacher.page().title()).startsWith("Error: ");
        teacher.page().getByLabel("Something about me is wrong").check();
        String words = "My name is misspelt " + System.nanoTime();
        teacher.fill("In your own words", words).press("Send your request");
        assertThat(teacher.mainText()).contains(words).contains("You will have our answer by");

        Visitor administrator = visitors.onPhone().signInAs("admin").visit("/workspace/data-requests");
        administrator
                .page()
                .locator("main table")
                .getByText("Something about me is wrong")
                .last()
                .click();
        administrator.page().waitForLoadState();
        administrator.check();
        assertThat(administrator.mainText()).contains(words);
        administrator.press("Answer");
        assertThat(administrator.page().title()).startsWith("Error: ");
        administrator.fill("What you tell the person", "We have put it right").press("Answer");
        assertThat(administrator.mainText()).contains("Answered");

        assertThat(teacher.visit("/account/data").mainText()).contains("We have put it right");
    }

    @Test
    void erasingAsksForThePassword(Visitors visitors) {
        Visitor teacher = visitors.withoutScript().signInAs("school2").visit("/account/erase");
        teacher.press("Erase my account");
        assertThat(teacher.mainText()).contains("Enter your password");
        teacher.fill("Your password", "not the password").press("Erase my account");
        assertThat(teacher.mainText()).contains("The current password is not right");
        teacher.visit("/account");
    }

    @Test
    void anAdministratorSeesWhatIsDueBeforeItGoes(Visitors visitors) {
        Visitor administrator = visitors.atDesk().signInAs("admin").visit("/workspace/retention");
        assertThat(administrator.mainText()).contains("Emails that were sent").contains("30 days");
        administrator.press("Remove what is due now");
        assertThat(administrator.heading()).isEqualTo("Retention");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/workspace/data-requests", "/workspace/data-requests/1", "/workspace/retention"})
    void nobodyElseSeesThem(String path, Visitors visitors) {
        visitors.withoutScript().signInAs("coordinator").visitRefused(path, 404);
    }

    private static Map<String, String> unzip(InputStream archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
