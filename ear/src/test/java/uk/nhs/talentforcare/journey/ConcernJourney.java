package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody tells of a concern, a safeguarding lead acts on it, and nobody else learns of it. */
@ExtendWith(Journeys.class)
class ConcernJourney {
    private static final Pattern REFERENCE = Pattern.compile("CON-\\w{4}-\\w{4}");
    private static final Pattern WORDS = Pattern.compile("\\b[a-z]+-[a-z]+-[a-z]+-[a-z]+\\b");
    private static final String MARK = "Zebrafish";

    @Test
    void somebodyTellsWithoutAnAccountOrScriptAndComesBack(Visitors visitors) {
        Visitor somebody = visitors.withoutScript().visit("/concerns/report");
        assertThat(somebody.mainText()).contains("Call 999", "0800 1111", "designated safeguarding lead");
        somebody.press("Continue");
        assertThat(somebody.page().title()).startsWith("Error: ");
        assertThat(somebody.mainText()).contains("Enter what happened", "Say whether somebody is in danger now");

        tell(somebody, "A visitor was alone with pupils.\n\n" + MARK + " " + System.nanoTime(), "yes");
        assertThat(somebody.heading()).isEqualTo("Check what you will send");
        assertThat(somebody.mainText()).contains("Call 999", MARK, "Yes, or not sure");
        somebody.press("Change an answer");
        assertThat(somebody.page().locator("#happened").inputValue())
                .contains(MARK)
                .contains("\n\n");
        somebody.press("Continue").press("Send");
        assertThat(somebody.heading()).startsWith("We have your report");
        assertThat(somebody.cookies()).isEmpty();

        String reference = first(REFERENCE, somebody.mainText());
        String words = first(WORDS, somebody.mainText());
        assertThat(somebody.address()).doesNotContain(words);
        somebody.visit("/concerns/" + reference)
                .fill("Four words", "one two three four")
                .press("Show it");
        assertThat(somebody.mainText()).contains("do not belong together");
        somebody.fill("Four words", words.replace('-', ' ')).press("Show it");
        assertThat(somebody.mainText()).contains("Received").doesNotContain(MARK);
        somebody.fill("What else should the safeguarding lead know?", "It was in the library.")
                .press("Add this");
        assertThat(somebody.mainText()).contains("We have what you added").doesNotContain("library");
        assertThat(somebody.cookies()).isEmpty();
    }

    @Test
    void aLeadReadsItDecidesAndClosesIt(Visitors visitors) {
        Visitor school = visitors.onPhone().signInAs("school");
        school.visit("/concerns/report?about=nothing-known");
        school.page().locator("input[name=known]").first().check();
        tell(school, MARK + " " + System.nanoTime(), "no");
        assertThat(school.mainText()).contains("Shown to the safeguarding lead");
        school.press("Send");
        String reference = first(REFERENCE, school.mainText());
        school.visit("/concerns/" + reference);
        assertThat(school.heading()).contains("How far your report is");

        Visitor lead = visitors.atDesk()
                .signInAs("safeguarding")
                .visit("/workspace/concerns")
                .follow(reference);
        assertThat(lead.mainText()).contains(MARK, "Priya Hallworth");
        lead.press("Acknowledge");
        lead.press("Record that it is passed on");
        assertThat(lead.page().title()).startsWith("Error: ");
        lead.fill("Write a note", "Rang the school.").press("Add the note");
        assertThat(lead.mainText()).contains("Rang the school.");
        lead.page().locator("input[name=bodies]").last().check();
        lead.press("Record that it is passed on").press("Close this concern");
        assertThat(lead.mainText()).contains("Nothing more is to be done", "looked at it", "closed it");
        lead.visit("/workspace/concerns");

        school.visit("/concerns/" + reference);
        assertThat(school.mainText()).contains("Closed").doesNotContain("Rang the school");
        String mail = visitors.withoutScript().visit("/demo/mail").mainText();
        assertThat(mail).doesNotContain(MARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "coordinator", "editor", "lead", "school", "ambassador"})
    void nobodyElseLearnsOfOne(String who, Visitors visitors) {
        Visitor lead = visitors.withoutScript().signInAs("safeguarding").visit("/workspace/concerns");
        String concern = lead.page()
                .locator("main a[href^='/workspace/concerns/']")
                .first()
                .getAttribute("href");
        Visitor other = visitors.withoutScript().signInAs(who).visit("/account");
        String token = other.page().locator("input[name=token]").first().inputValue();
        for (String path : new String[] {"/workspace/concerns", concern, "/workspace/concerns/999999999"}) {
            other.visitRefused(path, 404);
            assertThat(other.mainText()).doesNotContain("CON-");
            assertThat(post(other, path, token))
                    .as("status of a post to " + path)
                    .isEqualTo(404);
        }
        for (String path : new String[] {"/api/v1/concerns", "/api/v1" + concern, concern + ".json"}) {
            assertThat(other.page().request().get(other.url() + path).status()).isEqualTo(404);
        }
        lead.visit(concern);
        assertThat(lead.heading()).contains("CON-");
    }

    @Test
    void aProgramThatFillsInWhatPeopleLeaveEmptyIsStoppedAndAPersonIsTold(Visitors visitors) {
        Visitor somebody = visitors.withoutScript().visit("/concerns/report");
        somebody.page().locator("#website").evaluate("field => field.value = 'https://spam.example'");
        tell(somebody, MARK, "no");
        assertThat(somebody.mainText()).contains("Leave the field “Website” empty");
        somebody.fill("Website", "").press("Continue");
        assertThat(somebody.heading()).isEqualTo("Check what you will send");
    }

    private static int post(Visitor visitor, String path, String token) {
        return visitor.page()
                .request()
                .post(
                        visitor.url() + path,
                        RequestOptions.create()
                                .setHeader("Origin", visitor.url())
                                .setForm(FormData.create().set("token", token).set("action", "acknowledge")))
                .status();
    }

    private static void tell(Visitor somebody, String happened, String danger) {
        Page page = somebody.page();
        somebody.fill("What happened, or what worries you?", happened);
        page.locator("input[name=danger][value=" + danger + "]").check();
        somebody.press("Continue");
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group();
    }
}
