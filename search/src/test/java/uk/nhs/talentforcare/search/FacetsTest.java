package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.search.Studies.filtered;
import static uk.nhs.talentforcare.search.Studies.ids;
import static uk.nhs.talentforcare.search.Studies.study;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Filters, and the counts beside them. */
class FacetsTest {

    private SearchIndex index;

    @BeforeEach
    void fill() {
        index = SearchIndex.inMemory(Studies.SCHEMA);
        add("a", "GET_IN", "wessex", 16);
        add("b", "GET_IN", "north-east", 18);
        index.refresh();
        add("c", "GET_ON", "wessex", 14);
        add("d", "GET_ON", "wessex", 16);
        add("e", "GO_FURTHER", "south-west", 16);
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void add(String id, String pillar, String area, int age) {
        index.put(study(id, "Study " + id, "A study")
                .keyword("pillar", pillar)
                .keyword("area", area)
                .keyword("organisation", "trust-" + id)
                .number("age", age)
                .build());
    }

    private static FacetValue count(String value, int count) {
        return new FacetValue(value, count);
    }

    @Test
    void countsEveryValueMostFrequentFirst() {
        SearchResult all = index.search(SearchRequest.words(""));
        assertThat(all.facets()).containsOnlyKeys("pillar", "area");
        assertThat(all.facets().get("pillar"))
                .containsExactly(count("GET_IN", 2), count("GET_ON", 2), count("GO_FURTHER", 1));
        assertThat(all.facets().get("area"))
                .containsExactly(count("wessex", 3), count("north-east", 1), count("south-west", 1));
    }

    @Test
    void aFilteredFacetCountsWhatAddingAValueWouldShow() {
        SearchResult result = index.search(filtered("study", Map.of("pillar", Set.of("GET_IN"))));
        assertThat(ids(result)).containsExactlyInAnyOrder("a", "b");
        assertThat(result.total()).isEqualTo(2);
        assertThat(result.facets().get("pillar"))
                .containsExactly(count("GET_IN", 2), count("GET_ON", 2), count("GO_FURTHER", 1));
        assertThat(result.facets().get("area")).containsExactly(count("north-east", 1), count("wessex", 1));
    }

    @Test
    void valuesOfOneFacetAreAlternativesAndFacetsAreConditions() {
        Map<String, Set<String>> filters = Map.of("pillar", Set.of("GET_IN", "GET_ON"), "area", Set.of("wessex"));
        SearchResult result = index.search(filtered("", filters));
        assertThat(ids(result)).containsExactlyInAnyOrder("a", "c", "d");
        assertThat(result.facets().get("pillar")).containsExactly(count("GET_ON", 2), count("GET_IN", 1));
        assertThat(result.facets().get("area")).containsExactly(count("wessex", 3), count("north-east", 1));
    }

    @Test
    void anUnknownValueFindsNothing() {
        SearchResult result = index.search(filtered("", Map.of("pillar", Set.of("<script>"))));
        assertThat(result.total()).isZero();
        assertThat(result.facets().get("pillar")).hasSize(3);
    }

    @Test
    void aSelectedValueIsListedEvenWhenNothingHasItAnyMore() {
        Map<String, Set<String>> filters = Map.of("pillar", Set.of("GO_FURTHER"), "area", Set.of("north-east"));
        SearchResult result = index.search(filtered("", filters));
        assertThat(result.total()).isZero();
        assertThat(result.facets().get("pillar")).contains(count("GO_FURTHER", 0));
    }

    @Test
    void filtersByKeywordsThatAreNotCounted() {
        SearchResult result = index.search(filtered("", Map.of("organisation", Set.of("trust-c", "trust-e"))));
        assertThat(ids(result)).containsExactlyInAnyOrder("c", "e");
        assertThat(result.facets().get("pillar")).containsExactly(count("GET_ON", 1), count("GO_FURTHER", 1));
    }

    @Test
    void filtersByNumbers() {
        SearchRequest request = new SearchRequest("", Map.of(), Map.of("age", Range.atMost(15)), null, "title", 1, 20);
        assertThat(ids(index.search(request))).isEqualTo(List.of("c"));
    }

    @Test
    void countsFollowChanges() {
        index.remove("a");
        index.put(study("b", "Study b", "A study").keyword("pillar", "GET_ON").build());
        index.refresh();
        assertThat(index.search(SearchRequest.words("")).facets().get("pillar"))
                .containsExactly(count("GET_ON", 3), count("GO_FURTHER", 1));
    }

    @Test
    void aFieldThatTheSchemaLacksIsAMistakeOfOurs() {
        assertThatThrownBy(() -> index.search(filtered("", Map.of("colour", Set.of("red")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(() ->
                        index.put(study("x", "X", "x").keyword("colour", "red").build()))
                .hasMessageContaining("colour");
    }

    @Test
    void anEmptyIndexHasEveryFacetAndNoValue() {
        try (SearchIndex empty = SearchIndex.inMemory(Studies.SCHEMA)) {
            SearchResult result = empty.search(filtered("word", Map.of("pillar", Set.of("GET_IN"))));
            assertThat(result.total()).isZero();
            assertThat(result.facets()).isEqualTo(Map.of("pillar", List.of(), "area", List.of()));
        }
    }
}
