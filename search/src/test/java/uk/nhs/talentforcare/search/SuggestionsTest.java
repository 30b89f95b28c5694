package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.search.Studies.index;
import static uk.nhs.talentforcare.search.Studies.study;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is offered while someone types. */
class SuggestionsTest {

    private final SearchIndex index = index(
            study("a", "An apprenticeship in estates", "Apprenticeship numbers doubled"),
            study("b", "Apprentices on nights", "x"),
            study("c", "The garden", "How apprenticeship pay works"));

    @AfterEach
    void close() {
        index.close();
    }

    private List<String> offered(String typed) {
        return index.suggest(typed, 6).stream().map(Suggestion::text).toList();
    }

    @Test
    void offersTitlesThenSearches() {
        assertThat(offered("app"))
                .containsExactly(
                        "An apprenticeship in estates", "Apprentices on nights", "apprenticeship", "apprentices");
        assertThat(index.suggest("gard", 6).get(0)).isEqualTo(new Suggestion("The garden", "c", Map.of("slug", "c")));
    }

    @Test
    void goesOnWithTheLastWord() {
        assertThat(offered("apprenticeship in est"))
                .startsWith("An apprenticeship in estates")
                .contains("apprenticeship in estates");
    }

    @Test
    void forgivesATypingErrorInAFinishedWord() {
        assertThat(offered("aprenticeship es")).startsWith("An apprenticeship in estates");
    }

    @Test
    void offersNothingForNothing() {
        assertThat(offered("")).isEmpty();
        assertThat(offered("***")).isEmpty();
        assertThat(index.suggest(null, 5)).isEmpty();
        assertThat(index.suggest("a", Integer.MAX_VALUE)).isNotEmpty();
    }
}
