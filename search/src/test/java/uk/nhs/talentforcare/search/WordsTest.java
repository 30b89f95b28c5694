package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.search.Studies.find;
import static uk.nhs.talentforcare.search.Studies.index;
import static uk.nhs.talentforcare.search.Studies.study;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What words find. */
class WordsTest {

    @Test
    void findsEveryWordWhereverItStands() {
        try (SearchIndex index = index(
                study("porters", "Portering academy", "A way on for staff in Leeds")
                        .text("body", "Twelve weeks of coaching"),
                study("cooks", "Kitchen academy", "A way on for cooks"))) {
            assertThat(find(index, "academy coaching")).containsExactly("porters");
            assertThat(find(index, "leeds academy")).containsExactly("porters");
        }
    }

    @Test
    void putsTheTitleBeforeTheSummaryAndTheSummaryBeforeTheBody() {
        try (SearchIndex index = index(
                study("body", "One", "Something").text("body", "about rotation"),
                study("summary", "Two", "About rotation"),
                study("title", "Rotation", "Something"))) {
            assertThat(find(index, "rotation")).containsExactly("title", "summary", "body");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"apprentice", "apprentices", "Apprentice's", "APPRENTICES’", "apprenticés"})
    void overlooksPluralsPossessivesCapitalsAndAccents(String typed) {
        try (SearchIndex index = index(study("a", "Our first apprentice", "One year on"))) {
            assertThat(find(index, typed)).containsExactly("a");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HCA, healthcare assistants",
        "healthcare assistant, HCA",
        "healthcare support worker, hcas",
        "HCA, healthcare support workers",
        "health care assistants, healthcare support worker",
        "assistant practitioner, AP",
        "APs, assistant practitioner",
        "TNA, trainee nursing associates",
        "trainee nursing associate, TNA",
        "T Level, T-levels",
        "CPD, continuing professional development",
        "continuing professional development, CPD",
        "L&D, learning and development",
        "learning and development, L&D",
        "learning and development, l and d",
    })
    void knowsWhatElseItIsCalled(String typed, String written) {
        try (SearchIndex index = index(
                study("yes", "How we train", "A scheme for " + written + " in the north"),
                study("no", "Something else", "A garden for visitors"))) {
            assertThat(find(index, typed)).containsExactly("yes");
            assertThat(find(index, "scheme " + typed)).containsExactly("yes");
            assertThat(find(index, typed + " north")).containsExactly("yes");
        }
    }

    @Test
    void aSynonymOfSeveralWordsMustStandTogether() {
        try (SearchIndex index = index(
                study("together", "One", "Every healthcare support worker"),
                study("apart", "Two", "A worker in support of healthcare"))) {
            assertThat(find(index, "HCA")).containsExactly("together");
        }
    }

    @Test
    void aSynonymCountsLessThanTheWordTyped() {
        try (SearchIndex index = index(
                study("synonym", "Nurse training", "For the healthcare assistant in the team"),
                study("typed", "Nurse training", "For the hca in the team"))) {
            assertThat(find(index, "hca")).containsExactly("typed", "synonym");
        }
    }

    @Test
    void quotationMarksHoldWordsTogether() {
        try (SearchIndex index = index(
                study("phrase", "One", "A career ladder for all"),
                study("words", "Two", "Up the ladder of a career"))) {
            assertThat(find(index, "career ladder")).containsExactlyInAnyOrder("phrase", "words");
            assertThat(find(index, "\"career ladder\"")).containsExactly("phrase");
            assertThat(find(index, "“career ladders”")).containsExactly("phrase");
        }
    }

    @Test
    void keepsNumbersWithTheirWord() {
        try (SearchIndex index = index(
                study("three", "Staff in bands 2 and 3", "All of them"),
                study("two", "Staff in band 2", "After 3 years"))) {
            assertThat(find(index, "band 3")).containsExactly("three");
            assertThat(find(index, "band 2")).containsExactlyInAnyOrder("three", "two");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"band 3", "bands 3", "band 2", "band 4"})
    void aRangeOfNumbersSpeaksOfEachOfThem(String typed) {
        try (SearchIndex index =
                index(study("yes", "A course for bands 2 to 4", "x"), study("no", "For band 5", "Bands 6 to 7"))) {
            assertThat(find(index, typed)).containsExactly("yes");
        }
    }

    @Test
    void wordsSaidOfEverythingAreNotAskedForBesideOthers() {
        try (SearchIndex index =
                index(study("yes", "Interns with autism", "Ten a year"), study("no", "People and places", "x"))) {
            assertThat(find(index, "people with autism")).containsExactly("yes");
            assertThat(find(index, "people")).containsExactly("no");
        }
    }

    @Test
    void aShortFormFindsMoreThanItsOwnMeaning() {
        try (SearchIndex index = index(study("yes", "English for the job", "x"), study("no", "ESOL only", "x"))) {
            assertThat(find(index, "esol")).containsExactly("no", "yes");
            assertThat(find(index, "english")).containsExactly("yes");
        }
    }

    @Test
    void namesMadeOfSmallWordsAreFound() {
        try (SearchIndex index =
                index(study("pillar", "Get in", "The first pillar"), study("other", "Getting better", "A recovery"))) {
            assertThat(find(index, "get in").get(0)).isEqualTo("pillar");
            assertThat(find(index, "\"get in\"")).containsExactly("pillar");
        }
    }

    @Test
    void smallWordsDoNotStandInTheWay() {
        try (SearchIndex index = index(study("a", "Numeracy for porters", "Lunchtime lessons"))) {
            assertThat(find(index, "what about the numeracy of my porters")).containsExactly("a");
        }
    }

    @Test
    void offersTheNearestWhenNoDocumentHasEveryWord() {
        try (SearchIndex index =
                index(study("near", "Numeracy for porters", "Lunchtime lessons"), study("far", "Garden", "Flowers"))) {
            assertThat(find(index, "numeracy porters submarine")).containsExactly("near");
        }
    }

    @Test
    void withoutWordsShowsEverythingNewestFirst() {
        try (SearchIndex index = index(
                study("old", "Old", "x").number("published", 1),
                study("new", "New", "x").number("published", 3),
                study("middle", "Middle", "x").number("published", 2),
                study("undated", "Undated", "x"))) {
            assertThat(find(index, "")).containsExactly("new", "middle", "old", "undated");
        }
    }
}
