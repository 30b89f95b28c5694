package uk.nhs.talentforcare.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.search.Near;
import uk.nhs.talentforcare.search.Range;
import uk.nhs.talentforcare.search.SearchRequest;

/** What the JSON interface understands of an address. */
class StrictQueryTest {

    private static StrictQuery query(String... namesAndValues) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], Arrays.asList(namesAndValues[i + 1].split("\\|", -1)));
        }
        return new StrictQuery(
                new Listings(),
                parameters,
                place -> place.equals("Leeds") ? Optional.of(new GeoPoint(53.8, -1.55)) : Optional.empty());
    }

    @Test
    void readsEveryParameter() {
        SearchRequest request = query(
                        "q", "porter",
                        "type", "INSIGHT_DAY|VOLUNTEERING",
                        "organisation", "leeds-trust",
                        "near", "Leeds",
                        "miles", "25",
                        "age", "16",
                        "sort", "nearest",
                        "page", "3",
                        "colour", "red")
                .request();
        assertThat(request)
                .isEqualTo(new SearchRequest(
                        "porter",
                        Map.of("type", Set.of("INSIGHT_DAY", "VOLUNTEERING"), "organisation", Set.of("leeds-trust")),
                        Map.of("age", Range.atMost(16)),
                        new Near(53.8, -1.55, 25),
                        "nearest",
                        3,
                        20));
    }

    @Test
    void nothingAskedIsEverything() {
        assertThat(query().request()).isEqualTo(new SearchRequest("", Map.of(), null, "relevance", 1, 20));
        assertThat(query("q", "", "type", "", "near", "", "page", "").request())
                .isEqualTo(new SearchRequest("", Map.of(), null, "relevance", 1, 20));
    }

    @Test
    void aPageHoldsAsManyAsIsAskedWithinItsLimit() {
        assertThat(query("size", "5").request().size()).isEqualTo(5);
        assertThat(query("size", "100").request().size()).isEqualTo(100);
    }

    @Test
    void aFullPostcodeIsCutDown() {
        assertThat(query("q", "a b", "near", "LS1 4AP").withoutFullPostcode()).hasValue("q=a+b&near=LS1");
        assertThat(query("near", "LS1").withoutFullPostcode()).isEmpty();
    }

    @Test
    void anotherPageKeepsTheRest() {
        assertThat(query("q", "<é&>", "page", "1").onPage(2)).isEqualTo("q=%3C%C3%A9%26%3E&page=2");
    }
}
