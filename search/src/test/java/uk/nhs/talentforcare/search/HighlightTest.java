package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.search.Studies.index;
import static uk.nhs.talentforcare.search.Studies.study;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why a document was found, as the page shows it. */
class HighlightTest {

    private static Hit only(SearchIndex index, String words) {
        return index.search(SearchRequest.words(words)).hits().get(0);
    }

    @Test
    void marksTheWordsInAnyForm() {
        try (SearchIndex index = index(study("a", "Mentors for porters", "Each porter’s mentor is trained"))) {
            Hit hit = only(index, "porter mentoring");
            assertThat(hit.titleHtml()).isEqualTo("<mark>Mentors</mark> for <mark>porters</mark>");
            assertThat(hit.snippetHtml()).isEqualTo("Each <mark>porter’s</mark> <mark>mentor</mark> is trained");
        }
    }

    @Test
    void marksSynonymsAsTheyStandInTheText() {
        try (SearchIndex index = index(study("a", "A plan", "For every healthcare support worker here"))) {
            assertThat(only(index, "HCA").snippetHtml())
                    .isEqualTo("For every <mark>healthcare support worker</mark> here");
        }
    }

    @Test
    void escapesEverythingElse() {
        try (SearchIndex index = index(study(
                "a", "<script>alert('x')</script> R&D", "<b onclick=\"go()\">training</b> & </mark><mark>more"))) {
            Hit hit = only(index, "script training");
            assertThat(hit.titleHtml())
                    .isEqualTo("&lt;<mark>script</mark>&gt;alert(&#39;x&#39;)&lt;/<mark>script</mark>&gt; R&amp;D");
            assertThat(hit.snippetHtml())
                    .isEqualTo(
                            "&lt;b onclick=&quot;go()&quot;&gt;<mark>training</mark>&lt;/b&gt; &amp; &lt;/mark&gt;&lt;mark&gt;more");
        }
    }

    @Test
    void picksThePieceWithMostOfTheWords() {
        String filler = "Nothing to see in this sentence at all. ".repeat(30);
        try (SearchIndex index = index(study("a", "A plan", "A plan for staff")
                .text("body", filler + "Then numeracy lessons began for porters on nights. " + filler))) {
            String snippet = only(index, "numeracy porters").snippetHtml();
            assertThat(snippet)
                    .startsWith("… Then <mark>numeracy</mark> lessons began for <mark>porters</mark> on nights.")
                    .endsWith(" …")
                    .hasSizeLessThan(300);
        }
    }

    @Test
    void withoutWordsGivesTheBeginningOfTheSummary() {
        try (SearchIndex index = index(study("a", "A plan", "word ".repeat(100)))) {
            assertThat(only(index, "").snippetHtml()).startsWith("word word").endsWith("word …");
        }
    }

    @Test
    void filtersAreNotMarked() {
        try (SearchIndex index = index(study("a", "wessex plan", "x").keyword("area", "wessex"))) {
            Hit hit = index.search(Studies.filtered("plan", Map.of("area", Set.of("wessex"))))
                    .hits()
                    .get(0);
            assertThat(hit.titleHtml()).isEqualTo("wessex <mark>plan</mark>");
        }
    }
}
