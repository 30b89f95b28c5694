package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever comes with an address that makes no sense in part is told which part. */
class LeftOutTest {

    @Test
    void whatMakesSenseIsNotMentioned() {
        assertThat(leftOut(
                        "q",
                        "porter",
                        "near",
                        "Leeds",
                        "miles",
                        "25",
                        "type",
                        "APPRENTICESHIP",
                        "age",
                        "16",
                        "sort",
                        "nearest",
                        "page",
                        "2",
                        "utm_source",
                        "x"))
                .isEmpty();
        assertThat(leftOut("q", "", "near", "", "miles", "", "type", "", "sort", ""))
                .isEmpty();
    }

    @Test
    void eachUnknownValueIsNamed() {
        assertThat(leftOut("type", "bogus", "age", "999"))
                .containsExactly(
                        "Type: nothing here is called “bogus”, so it was left out. Choose from the filters.",
                        "Your age: nothing here is called “999”, so it was left out. Choose from the filters.");
        assertThat(leftOut("sort", "bogus"))
                .containsExactly("There is no order called “bogus”. These are sorted by best match.");
    }

    @Test
    void aDistanceMattersWhereThereIsAPlace() {
        assertThat(leftOut("near", "Leeds", "miles", "7"))
                .containsExactly(
                        "A distance is one of 5, 10, 25, 50, 100 miles: “7” was left out, and 10 taken instead.");
        assertThat(leftOut("miles", "7")).isEmpty();
    }

    @Test
    void wordsHaveALimitAndMustBeWords() {
        assertThat(leftOut("q", "word ".repeat(1_400)))
                .containsExactly("A search takes 200 characters: what you typed beyond them was left out.");
        assertThat(leftOut("q", "AND OR NOT ("))
                .containsExactly("There is no word or number to look for in “AND OR NOT (”, so it was left out.");
    }

    @Test
    void aLongListOfMistakesDoesNotHideTheAnswer() {
        Map<String, String[]> parameters =
                Map.of("type", "abcdefghij".repeat(100).split(""));

        assertThat(LeftOut.of(SampleDirectory.LISTINGS, parameters)).hasSize(4);
        assertThat(leftOut("type", "x".repeat(5_000)).get(0)).hasSizeLessThan(140);
    }

    private static List<String> leftOut(String... namesAndValues) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return LeftOut.of(SampleDirectory.LISTINGS, parameters);
    }
}
