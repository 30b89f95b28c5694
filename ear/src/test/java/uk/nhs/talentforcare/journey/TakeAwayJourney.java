package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader takes case studies along: as a file, on paper, as a citation, to a colleague. */
@ExtendWith(Journeys.class)
class TakeAwayJourney {

    @Test
    void aSearchIsTakenAlongWithoutScript(Visitors visitors) throws IOException {
        Visitor reader = visitors.withoutScript().visit("/case-studies?pillar=GET_ON");
        long found =
                Long.parseLong(reader.page().locator("#results").textContent().replaceAll("\\D", ""));
        List<String> all = lines(reader, "text=All of them as a file");
        assertThat(all).hasSize((int) found + 1);
        assertThat(all.get(0)).startsWith("title,organisation,");

        reader.page().locator("input[name=study]").nth(1).check();
        String slug = reader.page().locator("input[name=study]").nth(1).inputValue();
        assertThat(lines(reader, "button:has-text('Ticked ones as a file')"))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("/case-studies/" + slug + "\"");
        reader.press("Ticked ones to print");
        assertThat(reader.address()).startsWith("/case-studies/print?");
        assertThat(reader.page().locator("main article").count()).isOne();
        assertThat(reader.mainText()).contains("Last reviewed").contains("/case-studies/" + slug);
        reader.follow("Back to the list");
        assertThat(reader.address()).isEqualTo("/case-studies?pillar=GET_ON&study=" + slug);
        assertThat(reader.page().locator("input[name=study]").nth(1).isChecked())
                .isTrue();
    }

    @Test
    void ticksHoldOverThePagesOfTheList(Visitors visitors) throws IOException {
        Visitor reader = visitors.withoutScript().visit("/case-studies?sort=title");
        reader.page().locator("[data-pick]").first().check();
        reader.press("Keep these ticks and show the next page");
        assertThat(reader.page().title()).contains("(page 2 of");
        assertThat(reader.mainText()).contains("1 is ticked on other pages");
        reader.page().locator("[data-pick]").first().check();
        assertThat(lines(reader, "button:has-text('Ticked ones as a file')")).hasSize(3);
        reader.press("Keep these ticks and show the page before");
        assertThat(reader.page().locator("[data-pick]").first().isChecked()).isTrue();
        reader.follow("Untick all");
        assertThat(reader.page().locator("[data-pick]:checked").count()).isZero();

        Visitor scripted = visitors.onPhone().visit("/case-studies");
        scripted.page().locator("[data-pick]").first().check();
        String slug = scripted.page().locator("[data-pick]").first().inputValue();
        scripted.page().locator(".nhsuk-pagination__next").click();
        scripted.check();
        assertThat(scripted.address()).contains("page=2").contains("study=" + slug);
    }

    @Test
    void tickingIsNoFilterAndDoesNotStandInAddresses(Visitors visitors) {
        Visitor reader = visitors.onPhone().visit("/case-studies?q=porter");
        reader.page().locator("input[name=study]").first().check();
        assertThat(reader.address()).isEqualTo("/case-studies?q=porter");
        reader.press("Search");
        assertThat(reader.address()).doesNotContain("study=");
        reader.visit("/case-studies/print?q=zzzzqqqq");
        assertThat(reader.mainText()).contains("There is nothing to print");
    }

    @Test
    void whoeverTickedNoneIsToldToTickFirst(Visitors visitors) {
        Visitor reader = visitors.withoutScript();
        for (String button : List.of("Ticked ones as a file", "Ticked ones to print")) {
            reader.visit("/case-studies?pillar=GET_ON").press(button);
            assertThat(reader.address()).isEqualTo("/case-studies?pillar=GET_ON&ticked=none");
            assertThat(reader.page().title()).startsWith("Error: ");
            assertThat(reader.mainText()).contains("Tick the case studies that you want first");
        }
    }

    @Test
    void aStudyIsPrintedCitedAndShared(Visitors visitors) {
        Visitor reader = visitors.atDesk().visit("/case-studies");
        reader.page().locator(".tfc-result a").first().click();
        reader.page().waitForLoadState();
        reader.page().getByText("Cite this study").click();
        reader.check();
        assertThat(reader.mainText()).contains("Available at: " + reader.url() + "/case-studies/");
        assertThat(reader.page().getByText("Copy citation").isVisible()).isTrue();
        assertThat(reader.page().getByText("Share by email").getAttribute("href"))
                .startsWith("mailto:?subject=")
                .contains("%2Fcase-studies%2F");
        reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(reader.page().locator(".tfc-print-only").textContent()).contains("/case-studies/");
        for (String away : List.of(".tfc-navigation", ".nhsuk-breadcrumb", "#reuse", "#next")) {
            assertThat(reader.page().locator(away).first().isVisible()).as(away).isFalse();
        }
        assertThat(reader.page().getByText("Last reviewed").isVisible()).isTrue();

        String slug = reader.address().substring("/case-studies/".length());
        Program program = Program.visitor(visitors.url());
        HttpResponse<String> ris = program.get("/citations/" + slug + ".ris");
        assertThat(ris.body()).startsWith("TY  - ELEC\r\n").endsWith("ER  - \r\n");
        assertThat(program.get("/citations/" + slug + ".bib").body()).startsWith("@online{" + slug);
        assertThat(program.get("/citations/no-such-study.ris").statusCode()).isEqualTo(404);
        assertThat(program.get("/citations/" + slug + ".exe").statusCode()).isEqualTo(404);
    }

    @Test
    void programsReadTheNamesOfOrganisations(Visitors visitors) {
        String answer =
                Program.visitor(visitors.url()).get("/api/v1/case-studies").body();
        assertThat(answer)
                .as("pictures with what they show")
                .containsPattern(
                        "\"pictures\":\\[\\{\"path\":\"/case-studies/[^\"]+\",\"width\":[0-9]+,\"height\":[0-9]+,\"text\":\"");
        String organisations = answer.substring(answer.indexOf("\"organisation\":["));
        assertThat(organisations).matches("(?s).*?\"value\":\"[a-z0-9-]+\",\"label\":\"[A-Z].*");
    }

    private static List<String> lines(Visitor reader, String press) throws IOException {
        Download file = reader.page()
                .waitForDownload(() ->
                        reader.page().locator("main").locator(press).first().click());
        return Files.readAllLines(file.path());
    }
}
