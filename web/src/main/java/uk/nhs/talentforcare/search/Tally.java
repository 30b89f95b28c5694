package uk.nhs.talentforcare.search;

import java.util.List;
import java.util.Map;

/**
 * How many a question finds, counted by its filters, and again for each value of one of them.
 *
 * @param asked the question as it was understood
 * @param view what was understood, in words
 * @param counts of each filter, as its panel shows them: as if it were not set
 * @param by for each value of the filter that was chosen for it, the counts of each filter
 */
public record Tally(
        Asked asked,
        DirectoryView view,
        Map<String, List<FacetValue>> counts,
        Map<String, Map<String, List<FacetValue>>> by) {

    /** How many have a value of a filter. */
    public int count(String facet, String value) {
        return count(counts, facet, value);
    }

    /** The same among those that have a value of the filter that was chosen for it. */
    public int count(String among, String facet, String value) {
        return count(by.getOrDefault(among, Map.of()), facet, value);
    }

    private static int count(Map<String, List<FacetValue>> counts, String facet, String value) {
        return counts.getOrDefault(facet, List.of()).stream()
                .filter(counted -> counted.value().equals(value))
                .mapToInt(FacetValue::count)
                .sum();
    }
}
