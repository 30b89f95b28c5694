package uk.nhs.talentforcare.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;

/** The facet values of one reader, numbered from 0: made once when the reader is opened, then only read. */
final class FacetState {

    /** Values listed of one facet; more than anyone reads. */
    private static final int LISTED = 200;

    private static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingInt(FacetValue::count).reversed().thenComparing(FacetValue::value);

    private final List<String> facets;
    private final OrdinalMap ordinals;
    private final int[] facetOf;
    private final String[] valueOf;
    private final Map<String, Integer> numberOf = new HashMap<>();

    FacetState(IndexReader reader, Set<String> facets) throws IOException {
        this.facets = List.copyOf(facets);
        SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, Fields.FACETS);
        ordinals = values instanceof MultiDocValues.MultiSortedSetDocValues several ? several.mapping : null;
        int count = values == null ? 0 : Math.toIntExact(values.getValueCount());
        facetOf = new int[count];
        valueOf = new String[count];
        for (int number = 0; number < count; number++) {
            BytesRef term = values.lookupOrd(number);
            String key = term.utf8ToString();
            int divider = key.indexOf(Fields.DIVIDER);
            facetOf[number] = this.facets.indexOf(key.substring(0, divider));
            valueOf[number] = key.substring(divider + 1);
            numberOf.put(key, number);
        }
    }

    int size() {
        return valueOf.length;
    }

    int facetOf(int number) {
        return facetOf[number];
    }

    int facet(String name) {
        return facets.indexOf(name);
    }

    /** @return the number of a value, -1 if no document has it */
    int number(String facet, String value) {
        return numberOf.getOrDefault(facet + Fields.DIVIDER + value, -1);
    }

    /** @return from a segment's numbers to the reader's */
    LongValues toReader(int segment) {
        return ordinals == null ? LongValues.IDENTITY : ordinals.getGlobalOrds(segment);
    }

    static SortedSetDocValues values(LeafReader segment) throws IOException {
        return segment.getSortedSetDocValues(Fields.FACETS);
    }

    /** @return the counts by facet, most frequent first; a value that is selected is listed even at 0 */
    Map<String, List<FacetValue>> counted(int[] counts, Map<String, Set<String>> selected) {
        Map<String, List<FacetValue>> counted = new LinkedHashMap<>();
        facets.forEach(facet -> counted.put(facet, new ArrayList<>()));
        for (int number = 0; number < counts.length; number++) {
            String facet = facets.get(facetOf[number]);
            boolean chosen = selected.getOrDefault(facet, Set.of()).contains(valueOf[number]);
            if (counts[number] > 0 || chosen) {
                counted.get(facet).add(new FacetValue(valueOf[number], counts[number]));
            }
        }
        counted.replaceAll((facet, values) -> shortened(values, selected.getOrDefault(facet, Set.of())));
        return counted;
    }

    private static List<FacetValue> shortened(List<FacetValue> values, Set<String> selected) {
        values.sort(MOST_FIRST);
        List<FacetValue> shown = new ArrayList<>(values.subList(0, Math.min(LISTED, values.size())));
        values.stream()
                .skip(LISTED)
                .filter(value -> selected.contains(value.value()))
                .forEach(shown::add);
        return List.copyOf(shown);
    }
}
