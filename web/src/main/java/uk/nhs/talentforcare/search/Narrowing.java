package uk.nhs.talentforcare.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a page looks for besides what its filters offer.
 *
 * @param filters by field, any one of the values
 * @param ranges by number field
 */
public record Narrowing(Map<String, Set<String>> filters, Map<String, Range> ranges) {

    /** Everything. */
    public static final Narrowing NONE = new Narrowing(Map.of(), Map.of());

    Map<String, Set<String>> filters(Map<String, Set<String>> asked) {
        return both(asked, filters);
    }

    Map<String, Range> ranges(Map<String, Range> asked) {
        return both(asked, ranges);
    }

    private static <T> Map<String, T> both(Map<String, T> asked, Map<String, T> ours) {
        Map<String, T> both = new HashMap<>(asked);
        both.putAll(ours);
        return both;
    }
}
