package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places among the words. */
class PlaceInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "near LS1, '', LS1,",
        "porters near Leeds, porters, Leeds,",
        "Porters NEAR to Leeds?, Porters, Leeds,",
        "care certificate within 10 miles of Newcastle upon Tyne, care certificate, Newcastle upon Tyne, 10",
        "schools close to NR3, schools, NR3,",
        "so16, '', SO16,",
        "M8, '', M8,",
        "LS1 2AB, '', LS1 2AB,",
        "apprenticeships ls1, apprenticeships, LS1,",
        "apprenticeships in LS1, apprenticeships, LS1,",
    })
    void standApart(String typed, String words, String place, Integer miles) {
        assertThat(PlaceInWords.of(typed)).hasValueSatisfying(found -> {
            assertThat(found.words()).isEqualTo(words);
            assertThat(found.place()).isEqualTo(place);
            assertThat(found.miles()).isEqualTo(miles);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "near ZZ99, true, true",
        "porters within 5 miles of ZZ99, true, true",
        "porters near Atlantis, true, false",
        "work experience KS4, false, false",
        "nurses around the clock, false, false",
        "care close to home, false, false",
    })
    void areCertainOnlyWhenSaidAndWrittenAsPlaces(String typed, boolean said, boolean certain) {
        assertThat(PlaceInWords.of(typed)).hasValueSatisfying(found -> {
            assertThat(found.said()).isEqualTo(said);
            assertThat(found.isCertain()).isEqualTo(certain);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "porters",
                "band 3",
                "T Level",
                "apprenticeship in B3 roles",
                "\"near LS1\"",
                "around 15 years",
                "near",
                "the nearest",
                "near <script>"
            })
    void areNotSeenWhereNoneIs(String typed) {
        assertThat(PlaceInWords.of(typed)).isEmpty();
    }

    @Test
    void takesNoTimeOverHostileText() {
        assertThat(PlaceInWords.of("near ".repeat(40)))
                .hasValueSatisfying(found -> assertThat(found.place()).hasSizeLessThanOrEqualTo(60));
        assertThat(PlaceInWords.of("near ".repeat(400))).isEmpty();
    }
}
