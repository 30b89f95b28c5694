package uk.nhs.talentforcare.search;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What someone looks for. Values out of range are brought into it, because they come from addresses that anyone
 * may type; a filter on a field the schema does not have is a programming error and refused by the index.
 *
 * @param words as typed: words, numbers, "phrases in quotes"; anything at all is safe; null means none
 * @param filters for each keyword field the accepted values: any of them within a field, all of the fields
 * @param ranges for each number field the accepted numbers; a document without the number does not match
 * @param near the circle to look in; null for everywhere
 * @param sort {@code relevance}, {@code newest}, {@code nearest}, {@code title} or {@code adopted}; else relevance.
 *     Relevance without words is newest, nearest without a place is relevance, adopted in an index that does not count
 *     adoptions is newest
 * @param page from 1
 * @param size hits a page, 1 to {@value #LARGEST_PAGE}
 */
public record SearchRequest(
        String words,
        Map<String, Set<String>> filters,
        Map<String, Range> ranges,
        Near near,
        String sort,
        int page,
        int size) {

    public static final String RELEVANCE = "relevance";
    public static final String NEWEST = "newest";
    public static final String NEAREST = "nearest";
    public static final String TITLE = "title";

    /** The most adopted first; also the number field that counts them. */
    public static final String ADOPTED = "adopted";

    static final Set<String> SORTS = Set.of(RELEVANCE, NEWEST, NEAREST, TITLE, ADOPTED);
    public static final int LARGEST_PAGE = 100;

    /** Beyond this many hits nobody turns pages, and ranking them would cost memory: such a page is empty. */
    public static final int DEEPEST = 10_000;

    public SearchRequest {
        words = words == null ? "" : words;
        filters = filters == null ? Map.of() : withoutEmpty(filters);
        ranges = ranges == null ? Map.of() : Map.copyOf(ranges);
        sort = sort == null || !SORTS.contains(sort) ? RELEVANCE : sort;
        page = Math.max(1, page);
        size = Math.min(LARGEST_PAGE, Math.max(1, size));
    }

    public SearchRequest(String words, Map<String, Set<String>> filters, Near near, String sort, int page, int size) {
        this(words, filters, Map.of(), near, sort, page, size);
    }

    /** @return a request for everything that these words find, first page of 20 */
    public static SearchRequest words(String words) {
        return new SearchRequest(words, Map.of(), Map.of(), null, RELEVANCE, 1, 20);
    }

    /** @return whether anything that was typed can be looked for: it holds a word or a number */
    public static boolean holdsWord(String typed) {
        return !Analysis.terms(Analysis.PLAIN, TypedWords.cleaned(typed)).isEmpty();
    }

    /** @return number of the first hit wanted, from 0; a long, because page numbers are typed by strangers */
    long firstHit() {
        return (page - 1L) * size;
    }

    private static Map<String, Set<String>> withoutEmpty(Map<String, Set<String>> filters) {
        Map<String, Set<String>> kept = new TreeMap<>();
        filters.forEach((field, values) -> {
            if (values != null && !values.isEmpty()) {
                kept.put(field, Set.copyOf(values));
            }
        });
        return Map.copyOf(kept);
    }
}
