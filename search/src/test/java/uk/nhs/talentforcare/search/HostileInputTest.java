package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static uk.nhs.talentforcare.search.Studies.index;
import static uk.nhs.talentforcare.search.Studies.study;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed gets an answer. */
class HostileInputTest {

    private final SearchIndex index = index(study("a", "An apprenticeship", "x"), study("b", "A garden", "x"));

    @AfterEach
    void close() {
        index.close();
    }

    static Stream<String> nonsense() {
        return Stream.of(
                "",
                " ",
                "\"",
                "\"\"\"\"\"",
                "\" \"",
                "\u0000",
                "%00",
                "*",
                "?",
                "~",
                "AND OR NOT (",
                "(((((((((((",
                "title:*",
                "[* TO *]",
                "\\",
                "<script>alert(1)</script>",
                "' OR '1'='1",
                "&&&& ||||",
                "a".repeat(10_000),
                "apprenticeship ".repeat(1_000),
                "\"a ".repeat(3_000),
                "\uD83D\uDE00 \uD800 \uDFFF \uFFFF",
                "\u202Eevil \u200B\u200D",
                "ﷺ".repeat(300),
                "healthcare assistant ".repeat(16),
                "the the the",
                "3 3 3",
                "\n\r\t");
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void neverFails(String typed) {
        assertThat(index.search(SearchRequest.words(typed)).hits()).hasSizeLessThanOrEqualTo(2);
        assertThat(index.suggest(typed, 10)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void neverFailsOnRandomCharacters() {
        Random random = new Random(1);
        String pieces = "\"\"'*?~^:+-!(){}[]|&\\/<> aAbehinst019é’“”\u0000\u00ad";
        for (int i = 0; i < 300; i++) {
            StringBuilder typed = new StringBuilder();
            random.ints(random.nextInt(60), 0, pieces.length()).forEach(at -> typed.append(pieces.charAt(at)));
            assertThatCode(() -> {
                        index.search(SearchRequest.words(typed.toString()));
                        index.suggest(typed.toString(), 5);
                    })
                    .as(typed.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void whatHoldsNoWordShowsEverything() {
        assertThat(index.search(SearchRequest.words("*")).total()).isEqualTo(2);
        assertThat(index.search(SearchRequest.words("\"\"")).total()).isEqualTo(2);
    }

    @Test
    void commandsOfOtherSearchEnginesAreSmallWordsHere() {
        assertThat(index.search(SearchRequest.words("garden AND NOT (")).total())
                .isEqualTo(1);
        assertThat(index.search(SearchRequest.words("AND OR NOT (")).total())
                .as("names nothing to look for")
                .isEqualTo(2);
        assertThat(SearchRequest.holdsWord("AND OR NOT (")).isFalse();
        assertThat(SearchRequest.holdsWord("*")).isFalse();
        assertThat(SearchRequest.holdsWord("not alone")).isTrue();
        assertThat(SearchRequest.holdsWord("3")).isTrue();
    }

    @Test
    void nullIsNoWord() {
        assertThat(index.search(new SearchRequest(null, null, null, null, 0, 0)).total())
                .isEqualTo(2);
    }
}
