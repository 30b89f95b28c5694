package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.search.Studies.find;
import static uk.nhs.talentforcare.search.Studies.index;
import static uk.nhs.talentforcare.search.Studies.study;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What mistyped words find. */
class TypingErrorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"aprenticeship", "apprentiseship", "apprenticehsip", "aprentiseship", "pprenticeship"})
    void findsWhatWasMeantAndSaysSo(String typed) {
        try (SearchIndex index =
                index(study("yes", "An apprenticeship in estates", "x"), study("no", "A garden", "x"))) {
            SearchResult result = index.search(SearchRequest.words(typed));
            assertThat(Studies.ids(result)).containsExactly("yes");
            assertThat(result.didYouMean()).isEqualTo("apprenticeship");
            assertThat(result.hits().get(0).titleHtml()).isEqualTo("An <mark>apprenticeship</mark> in estates");
        }
    }

    @Test
    void correctsOnlyTheWordThatIsUnknown() {
        try (SearchIndex index = index(study("yes", "Estates apprenticeship", "In Leeds"))) {
            SearchResult result = index.search(SearchRequest.words("Leeds \"estates aprenticeship\""));
            assertThat(Studies.ids(result)).containsExactly("yes");
            assertThat(result.didYouMean()).isEqualTo("Leeds \"estates apprenticeship\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"maternity support", "maternity suport", "matrnity suport", "midwifery suport"})
    void aCorrectedWordIsRequiredLikeAnyOther(String typed) {
        try (SearchIndex index = index(
                study("both", "Maternity support", "x"),
                study("support", "Support at home", "x"),
                study("maternity", "A maternity ward", "x"),
                study("neither", "A garden", "x"))) {
            assertThat(find(index, typed)).containsExactly("both");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"submarine support", "submarine suport", "suport submarine"})
    void oneWordOfTwoIsNotEnough(String typed) {
        try (SearchIndex index =
                index(study("support", "Support at home", "x"), study("more", "Support in schools", "x"))) {
            assertThat(find(index, typed)).isEmpty();
        }
    }

    @Test
    void aCorrectedWordHasItsSynonyms() {
        try (SearchIndex index =
                index(study("short", "For every HCA", "x"), study("long", "For each healthcare assistant", "x"))) {
            assertThat(find(index, "helthcare asistant")).containsExactlyInAnyOrder("short", "long");
        }
    }

    @Test
    void theWordAsTypedStandsBeforeOneThatLooksLikeIt() {
        try (SearchIndex index = index(
                study("carer", "A carer looks back", "x"),
                study("career1", "A career", "x"),
                study("career2", "Career paths", "x"),
                study("career3", "Careers for all", "x"))) {
            SearchResult result = index.search(SearchRequest.words("carer"));
            assertThat(Studies.ids(result).get(0)).isEqualTo("carer");
            assertThat(result.didYouMean()).isNull();
        }
    }

    @Test
    void looksNoFurtherWhenEnoughIsFound() {
        try (SearchIndex index = index(
                study("a", "Career one", "x"),
                study("b", "Career two", "x"),
                study("c", "Career three", "x"),
                study("d", "A carer", "x"))) {
            assertThat(find(index, "career")).containsExactlyInAnyOrder("a", "b", "c");
        }
    }

    @Test
    void leavesNumbersAndShortWordsAlone() {
        try (SearchIndex index = index(study("a", "Level 3 in ITU", "x"), study("b", "Level 4 in A&E", "x"))) {
            assertThat(index.search(SearchRequest.words("level 5")).didYouMean())
                    .isNull();
            assertThat(index.search(SearchRequest.words("itx")).didYouMean()).isNull();
        }
    }
}
