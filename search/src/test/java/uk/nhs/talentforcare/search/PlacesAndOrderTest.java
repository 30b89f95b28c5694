package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static uk.nhs.talentforcare.search.Studies.LEEDS;
import static uk.nhs.talentforcare.search.Studies.ids;
import static uk.nhs.talentforcare.search.Studies.index;
import static uk.nhs.talentforcare.search.Studies.sorted;
import static uk.nhs.talentforcare.search.Studies.study;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Distance, sorting and pages. */
class PlacesAndOrderTest {

    private SearchIndex index;

    @BeforeEach
    void fill() {
        index = index(
                study("york", "The York way", "x").at(53.9583, -1.0803).number("published", 3),
                study("bradford", "Bradford reads", "x").at(53.7938, -1.7564).number("published", 1),
                study("leeds", "A Leeds start", "x").at(53.8008, -1.5491).number("published", 2),
                study("nowhere", "Élan everywhere", "x").number("published", 4));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void findsOnlyInsideTheCircleAndTellsMiles() {
        SearchResult result = index.search(sorted("", LEEDS, "nearest"));
        assertThat(ids(result)).containsExactly("leeds", "bradford");
        assertThat(result.hits().get(0).miles()).isCloseTo(0.1, within(0.1));
        assertThat(result.hits().get(1).miles()).isCloseTo(8.5, within(0.3));
    }

    @Test
    void withoutAPlaceNoDistanceIsTold() {
        assertThat(index.search(SearchRequest.words("leeds")).hits().get(0).miles())
                .isNull();
    }

    @Test
    void aWiderCircleFindsMore() {
        Near wide = new Near(LEEDS.latitude(), LEEDS.longitude(), 40);
        assertThat(ids(index.search(sorted("", wide, "nearest")))).containsExactly("leeds", "bradford", "york");
    }

    @Test
    void sorts() {
        assertThat(ids(index.search(sorted("", null, "newest"))))
                .containsExactly("nowhere", "york", "leeds", "bradford");
        assertThat(ids(index.search(sorted("", null, "title"))))
                .containsExactly("bradford", "nowhere", "leeds", "york");
        assertThat(ids(index.search(sorted("", null, "nearest")))).hasSize(4);
        assertThat(ids(index.search(sorted("", null, "sideways")))).hasSize(4);
    }

    @Test
    void theMostAdoptedStandFirstAndOfEqualsTheNewest() {
        index.put(study("york", "The York way", "x")
                .number("published", 3)
                .number("adopted", 2)
                .build());
        index.put(study("leeds", "A Leeds start", "x")
                .number("published", 2)
                .number("adopted", 5)
                .build());
        index.put(study("bradford", "Bradford reads", "x")
                .number("published", 1)
                .number("adopted", 0)
                .build());
        index.put(study("nowhere", "Everywhere", "x")
                .number("published", 4)
                .number("adopted", 0)
                .build());
        index.refresh();

        assertThat(ids(index.search(sorted("", null, "adopted"))))
                .containsExactly("leeds", "york", "nowhere", "bradford");
        assertThat(index.schema().sorts()).contains("adopted");
        assertThat(IndexSchema.named("other")
                        .text("title", 1)
                        .newestBy("published")
                        .sorts())
                .doesNotContain("adopted");
    }

    @Test
    void pagesFollowEachOtherAndEnd() {
        assertThat(ids(page(1, 3))).containsExactly("bradford", "nowhere", "leeds");
        assertThat(ids(page(2, 3))).containsExactly("york");
        assertThat(ids(page(3, 3))).isEmpty();
        assertThat(page(3, 3).total()).isEqualTo(4);
        assertThat(page(1, 3).pages()).isEqualTo(2);
    }

    @Test
    void aPageNumberOutOfRangeIsBroughtIntoItOrEmpty() {
        assertThat(page(-1, 3).page()).isEqualTo(1);
        assertThat(ids(page(Integer.MAX_VALUE, 100))).isEmpty();
        assertThat(page(Integer.MAX_VALUE, 100).total()).isEqualTo(4);
        assertThat(page(1, 0).hits()).hasSize(1);
        assertThat(page(1, 1_000_000).size()).isEqualTo(100);
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new Near(91, 0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Near(0, Double.NaN, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Near(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private SearchResult page(int page, int size) {
        return index.search(new SearchRequest("", Map.of(), null, "title", page, size));
    }
}
