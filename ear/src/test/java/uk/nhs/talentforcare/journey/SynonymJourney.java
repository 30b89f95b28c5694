package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An editor tries a word that nobody finds anything by, adds it, sees it work, and takes it out again. */
@ExtendWith(Journeys.class)
class SynonymJourney {

    @Test
    void aWordFindsWhatItMeansWithinSecondsAndStopsAgain(Visitors visitors) {
        String word = "zq" + Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "x");
        Visitor editor = visitors.withoutScript().signInAs("editor").visit("/workspace");
        editor.follow("Words that mean the same").follow("Add a line");
        editor.fill("The words of one line", "staff, " + word).press("Keep this line");
        assertThat(editor.page().title()).startsWith("Error: ");
        assertThat(editor.mainText()).contains("everyday word");
        editor.fill("The words of one line", word + ", porter").fill("Search for", word);
        editor.press("Try it");
        assertThat(editor.mainText()).contains("As it is now: 0 results", "With this line:", word + ", or porter");
        editor.press("Keep this line");
        assertThat(editor.mainText()).contains(word + ", porter", "Added here");

        Visitor reader = visitors.onPhone();
        reader.page().waitForCondition(() -> total(reader, word) > 2);

        editor.visit("/workspace/synonyms?find=" + word).follow(word);
        assertThat(editor.heading()).contains(word + ", porter");
        editor.press("Delete this line");
        reader.page().waitForCondition(() -> total(reader, word) == 0);

        Visitor phone = visitors.onPhone().signInAs("editor").visit("/workspace/synonyms");
        phone.follow("hca, healthcare assistant").press("Do not use this line");
        phone.visit("/workspace/synonyms?find=hca");
        assertThat(phone.mainText()).contains("Not used");
        phone.follow("hca, healthcare assistant").press("Bring it back as it came");
        phone.visit("/workspace/synonyms?find=hca");
        assertThat(phone.mainText()).doesNotContain("Not used");
        visitors.onPhone().signInAs("lead").visitRefused("/workspace/synonyms", 404);
    }

    private static int total(Visitor reader, String word) {
        String found = reader.page()
                .navigate(reader.url() + "/api/v1/case-studies?q=" + word + "&again=" + System.nanoTime())
                .text();
        return Integer.parseInt(found.replaceAll("(?s).*?\"total\":([0-9]+).*", "$1"));
    }
}
