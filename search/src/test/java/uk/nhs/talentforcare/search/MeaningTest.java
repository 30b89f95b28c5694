package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.search.Studies.ids;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found without a shared word, and what stays as it is. */
class MeaningTest {

    private static final IndexSchema SCHEMA = IndexSchema.named("case-studies")
            .text("title", 4)
            .text("summary", 2)
            .facet("pillar")
            .meantBy("summary")
            .newestBy("published");

    private static final SearchDocument CLEANER = SearchDocument.with("1", 1)
            .text("title", "Domestic to nursing associate")
            .text("summary", "A paved road")
            .keyword("pillar", "GET_ON")
            .number("published", 2L)
            .build();
    private static final SearchDocument GARDEN = SearchDocument.with("2", 1)
            .text("title", "A garden for visitors")
            .text("summary", "Flowers and a pond")
            .keyword("pillar", "GET_IN")
            .number("published", 1L)
            .build();

    /** Knows two subjects: what is about care work points one way, everything else another. */
    private static float[] subject(String text) {
        boolean care = text.matches("(?s).*(nursing|scrub).*");
        return care ? new float[] {1, 0} : new float[] {0, 1};
    }

    private static SearchIndex index(Meaning meaning, SearchDocument... documents) {
        SearchIndex index = SearchIndex.inMemory(SCHEMA, meaning);
        List.of(documents).forEach(index::put);
        index.refresh();
        return index;
    }

    private static void readAll(SearchIndex index, SearchDocument... documents) {
        List.of(documents).forEach(document -> index.put(index.understood(document)));
        index.refresh();
    }

    @Test
    void findsWhatSharesNoWord() {
        Meaning meaning = new Meaning();
        try (SearchIndex index = index(meaning, CLEANER, GARDEN)) {
            meaning.use(MeaningTest::subject);
            readAll(index, CLEANER, GARDEN);
            SearchResult result = index.search(SearchRequest.words("people who scrub"));
            assertThat(ids(result)).containsExactly("1");
            assertThat(result.total()).isEqualTo(1);
            assertThat(result.facets().get("pillar")).containsExactly(new FacetValue("GET_ON", 1));
            assertThat(result.hits().get(0).snippetHtml()).isEqualTo("A paved road");
        }
    }

    @Test
    void aDocumentIsFoundByItsWordsUntilItIsRead() {
        Meaning meaning = new Meaning();
        meaning.use(MeaningTest::subject);
        try (SearchIndex index = index(meaning, CLEANER, GARDEN)) {
            assertThat(index.unread(10)).containsExactlyInAnyOrder("1", "2");
            assertThat(ids(index.search(SearchRequest.words("garden")))).containsExactly("2");
            readAll(index, CLEANER);
            assertThat(index.unread(10)).containsExactly("2");
            index.put(CLEANER);
            index.refresh();
            assertThat(index.unread(10)).as("a change must be read again").containsExactlyInAnyOrder("1", "2");
        }
    }

    @Test
    void withoutAModelWordsAloneCount() {
        try (SearchIndex index = index(new Meaning(), CLEANER, GARDEN)) {
            assertThat(ids(index.search(SearchRequest.words("people who scrub"))))
                    .isEmpty();
            assertThat(ids(index.search(SearchRequest.words("garden")))).containsExactly("2");
            readAll(index, CLEANER);
            assertThat(index.unread(10)).hasSize(2);
        }
    }

    @Test
    void aModelThatFailsOrGoesAwayLeavesTheWords() {
        Meaning meaning = new Meaning();
        meaning.use(MeaningTest::subject);
        try (SearchIndex index = index(meaning)) {
            readAll(index, CLEANER, GARDEN);
            meaning.use(text -> {
                throw new IllegalStateException("out of order");
            });
            assertThat(ids(index.search(SearchRequest.words("garden")))).containsExactly("2");
            meaning.forget();
            assertThat(ids(index.search(SearchRequest.words("garden")))).containsExactly("2");
        }
    }

    @Test
    void aDocumentHasNeighbours() {
        Meaning meaning = new Meaning();
        meaning.use(MeaningTest::subject);
        SearchDocument night = SearchDocument.with("3", 1)
                .text("title", "Night nursing")
                .text("summary", "Soup at two")
                .build();
        try (SearchIndex index = index(meaning, CLEANER)) {
            assertThat(index.like("1", 1)).as("not read yet").isEmpty();
            readAll(index, CLEANER, GARDEN, night);
            assertThat(index.like("1", 1)).extracting(Hit::id).containsExactly("3");
            assertThat(index.like("1", 5)).extracting(Hit::id).containsExactly("3", "2");
            assertThat(index.like("nobody", 5)).isEmpty();
        }
    }

    @Test
    void anotherSpellingIsOfferedOnlyWhereItFindsWhatTheAnswerIsMadeOf() {
        Meaning meaning = new Meaning();
        meaning.use(MeaningTest::subject);
        try (SearchIndex index = index(meaning)) {
            readAll(index, CLEANER, GARDEN);
            SearchResult good = index.search(SearchRequest.words("scrub the pong"));
            assertThat(ids(good)).as("by meaning").contains("1");
            assertThat(good.didYouMean())
                    .as("the pond has nothing to do with it")
                    .isNull();
            assertThat(index.search(SearchRequest.words("gardn")).didYouMean()).isEqualTo("garden");
        }
    }

    @Test
    void whoeverFindsNothingIsShownWhatIsNearest() {
        Meaning meaning = new Meaning();
        try (SearchIndex index = index(meaning, CLEANER, GARDEN)) {
            assertThat(index.nearest("people who scrub", 3)).as("no model").isEmpty();
            meaning.use(MeaningTest::subject);
            readAll(index, CLEANER, GARDEN);
            assertThat(index.nearest("people who scrub", 3)).extracting(Hit::id).containsExactly("1");
            assertThat(index.nearest("", 3)).isEmpty();
        }
    }

    @Test
    void aHitIsQuotedFromItsTextAndNotFromTheNamesThatFoundIt() {
        IndexSchema schema = IndexSchema.named("case-studies")
                .text("title", 4)
                .text("summary", 2)
                .text("names", 1)
                .meantBy("summary")
                .newestBy("published");
        try (SearchIndex index = SearchIndex.inMemory(schema)) {
            index.put(SearchDocument.with("1", 1)
                    .text("title", "Talent nights")
                    .text("summary", "Four evenings a year")
                    .text("names", "Estates, facilities and portering")
                    .build());
            index.refresh();
            assertThat(index.search(SearchRequest.words("portering")).hits())
                    .extracting(Hit::snippetHtml)
                    .containsExactly("Four evenings a year");
        }
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseMeansNothing(String typed) {
        Meaning meaning = new Meaning();
        meaning.use(MeaningTest::subject);
        try (SearchIndex index = index(meaning)) {
            readAll(index, CLEANER, GARDEN);
            assertThat(index.search(SearchRequest.words(typed)).hits()).isEmpty();
            assertThat(index.nearest(typed, 3)).isEmpty();
        }
    }

    static Stream<String> nonsense() {
        return Stream.of(
                "a".repeat(230), "a".repeat(7_000), "zzzzzzzz", "xy".repeat(30), "aaaaaaaa bbbbbbbbb", "hmmmmmmm!");
    }

    @Test
    void nonsenseDoesNotHideWhatStandsBesideIt() {
        Meaning meaning = new Meaning();
        meaning.use(MeaningTest::subject);
        try (SearchIndex index = index(meaning)) {
            readAll(index, CLEANER, GARDEN);
            assertThat(ids(index.search(SearchRequest.words("people who scrub aaaaaaaaaa"))))
                    .containsExactly("1");
        }
    }

    @Test
    void quotationMarksMeanWhatTheySay() {
        Meaning meaning = new Meaning();
        meaning.use(MeaningTest::subject);
        try (SearchIndex index = index(meaning)) {
            readAll(index, CLEANER, GARDEN);
            assertThat(ids(index.search(SearchRequest.words("\"scrub\"")))).isEmpty();
        }
    }

    @Test
    void everyOrderFiltersAndPageShowTheSameDocuments() {
        Meaning meaning = new Meaning();
        meaning.use(MeaningTest::subject);
        List<SearchDocument> many = IntStream.range(0, 150)
                .mapToObj(i -> SearchDocument.with("n" + i, 1)
                        .text("title", i % 2 == 0 ? "Nursing at night " + i : "A garden that we scrub " + i)
                        .text("summary", "Study " + i)
                        .keyword("pillar", i % 3 == 0 ? "GET_IN" : "GET_ON")
                        .number("published", (long) i)
                        .build())
                .toList();
        try (SearchIndex index = index(meaning)) {
            readAll(index, many.toArray(SearchDocument[]::new));
            SearchResult first = page(index, Map.of(), SearchRequest.RELEVANCE, 1);
            Set<String> seen = new TreeSet<>();
            for (int page = 1; page <= first.pages(); page++) {
                SearchResult next = page(index, Map.of(), SearchRequest.RELEVANCE, page);
                assertThat(next.total()).isEqualTo(first.total());
                assertThat(seen).doesNotContainAnyElementsOf(ids(next));
                seen.addAll(ids(next));
            }
            assertThat(seen).hasSize((int) first.total());
            assertThat(page(index, Map.of(), SearchRequest.NEWEST, 1).total()).isEqualTo(first.total());
            int counted = first.facets().get("pillar").stream()
                    .mapToInt(FacetValue::count)
                    .sum();
            assertThat(counted).isEqualTo((int) first.total());
            for (FacetValue value : first.facets().get("pillar")) {
                SearchResult filtered =
                        page(index, Map.of("pillar", Set.of(value.value())), SearchRequest.RELEVANCE, 1);
                assertThat(filtered.total()).isEqualTo(value.count());
            }
        }
    }

    private static SearchResult page(SearchIndex index, Map<String, Set<String>> filters, String sort, int page) {
        return index.search(new SearchRequest("scrub", filters, null, sort, page, 20));
    }
}
