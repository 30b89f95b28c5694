package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.search.SampleDirectory.asked;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTest {

    @Test
    void anAddressIsWrittenAsItWasRead() {
        Asked asked =
                asked("q", "pharmacy & lab", "near", "LS1", "miles", "25", "type", "WORK_EXPERIENCE", "page", "3");

        assertThat(asked.address())
                .isEqualTo("/opportunities?q=pharmacy+%26+lab&near=LS1&miles=25&type=WORK_EXPERIENCE&page=3");
    }

    @Test
    void whatIsUsualIsLeftOut() {
        assertThat(asked("q", "", "miles", "10", "sort", "relevance", "page", "1")
                        .address())
                .isEqualTo("/opportunities");
        assertThat(asked().isEverything()).isTrue();
    }

    @Test
    void unknownValuesOfAFilterAreNeverLookedFor() {
        Asked asked = asked("type", "<script>alert(1)</script>", "type", "APPRENTICESHIP", "nonsense", "x");

        assertThat(asked.chosen()).isEqualTo(Map.of("type", Set.of("APPRENTICESHIP")));
    }

    @Test
    void ofASingleFilterTheFirstValueCounts() {
        assertThat(asked("age", "16", "age", "14").chosen().get("age")).containsExactly("16");
    }

    @Test
    void withoutWordsTheBestMatchNearAPlaceIsTheNearest() {
        assertThat(asked("near", "LS1").order(true)).isEqualTo("nearest");
        assertThat(asked("near", "LS1", "q", "lab").order(true)).isEqualTo("relevance");
        assertThat(asked("near", "Atlantis").order(false)).isEqualTo("relevance");
    }

    @Test
    void anAgeFindsWhatIsOpenToThatAgeAndBelow() {
        Asked asked = asked("age", "16", "type", "APPRENTICESHIP");

        assertThat(asked.ranges()).isEqualTo(Map.of("age", Range.atMost(16)));
        assertThat(asked.filters()).containsOnlyKeys("type");
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "0,1", "1,1", "7,7", "1000000000000,500", "99999999999999999999,1", "1e3,1", "abc,1", "'',1"})
    void aPageNumberIsAlwaysAPageNumber(String typed, int page) {
        assertThat(asked("page", typed).page()).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"5,5", "7,10", "-5,10", "NaN,10", "100,100"})
    void aCircleIsOneOfThoseOffered(String typed, int miles) {
        assertThat(asked("near", "Leeds", "miles", typed).miles()).isEqualTo(miles);
    }

    @Test
    void whatIsTypedIsCutAndCleaned() {
        assertThat(asked("q", "a\u0000b\r\n\u202Ec").words()).isEqualTo("a b c");
        assertThat(asked("q", "x".repeat(10_000)).words()).hasSize(Asked.LONGEST);
    }

    @Test
    void takingAFilterBackKeepsTheRestAndStartsAtTheFirstPage() {
        Asked asked = asked("q", "lab", "type", "WORK_EXPERIENCE", "type", "APPRENTICESHIP", "page", "4");

        assertThat(asked.without("type", "WORK_EXPERIENCE").address())
                .isEqualTo("/opportunities?q=lab&type=APPRENTICESHIP");
    }

    @Test
    void whatADirectoryKeepsGoesAlongWithoutBeingAsked() {
        Directory materials = Directory.of("toolkit", "/toolkit")
                .keeps("item")
                .sort(SearchRequest.RELEVANCE, "Best match")
                .build();

        Asked asked = Asked.read(
                materials, Map.of("q", new String[] {"poster"}, "item", new String[] {"b", "a", "b", "<script>"}));

        assertThat(asked.withWords("leaflet").address()).isEqualTo("/toolkit?q=leaflet&item=b&item=a");
        assertThat(Asked.read(materials, Map.of("item", new String[] {"a"})).isEverything())
                .isTrue();
    }
}
