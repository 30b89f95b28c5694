package uk.nhs.talentforcare.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small directory of case studies to search in. */
final class Studies {

    static final IndexSchema SCHEMA = IndexSchema.named("case-studies")
            .text("title", 4)
            .text("summary", 2)
            .text("body", 1)
            .facet("pillar")
            .facet("area")
            .keyword("organisation")
            .number("age")
            .number(SearchRequest.ADOPTED)
            .newestBy("published");

    static final Near LEEDS = new Near(53.7997, -1.5492, 15);

    private Studies() {}

    static SearchDocument.Builder study(String id, String title, String summary) {
        return SearchDocument.with(id, 1)
                .text("title", title)
                .text("summary", summary)
                .stored("slug", id);
    }

    static SearchIndex index(SearchDocument.Builder... documents) {
        SearchIndex index = SearchIndex.inMemory(SCHEMA);
        for (SearchDocument.Builder document : documents) {
            index.put(document.build());
        }
        index.refresh();
        return index;
    }

    static List<String> ids(SearchResult result) {
        return result.hits().stream().map(Hit::id).toList();
    }

    static List<String> find(SearchIndex index, String words) {
        return ids(index.search(SearchRequest.words(words)));
    }

    static SearchRequest filtered(String words, Map<String, Set<String>> filters) {
        return new SearchRequest(words, filters, null, "relevance", 1, 20);
    }

    static SearchRequest sorted(String words, Near near, String sort) {
        return new SearchRequest(words, Map.of(), near, sort, 1, 20);
    }
}
