package uk.nhs.talentforcare.search;

import java.util.List;
import java.util.Map;

/**
 * A page of what was found.
 *
 * @param hits at most {@code size} hits; empty beyond the last page
 * @param total all documents that match
 * @param page the page given, from 1
 * @param size hits on a full page
 * @param facets for each facet of the schema its values, most frequent first; the values of a facet that is
 *     itself filtered are counted as if it were not, so that further ones can be added
 * @param didYouMean the words as they were probably meant (the hits already take them into account); null when
 *     every word is known, or when the answer is good by meaning and what was put right finds little
 */
public record SearchResult(
        List<Hit> hits, long total, int page, int size, Map<String, List<FacetValue>> facets, String didYouMean) {

    /** @return pages there are, at least 1 */
    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }
}
