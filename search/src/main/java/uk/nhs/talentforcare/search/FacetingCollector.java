package uk.nhs.talentforcare.search;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;

/**
 * Applies the facet filters and counts the facets in one pass over the documents that match the rest of the query.
 * A document that passes every filter is a hit and counts in every facet; one that fails the filter of exactly one
 * facet counts in that facet only, which gives the counts of "what if I add this value".
 */
final class FacetingCollector implements Collector {

    private final Collector hits;
    private final FacetState state;
    private final FixedBitSet selected;
    private final long filtered;
    private final int[] counts;
    private int candidates;

    FacetingCollector(Collector hits, FacetState state, Map<String, Set<String>> filters) {
        this.hits = hits;
        this.state = state;
        this.counts = new int[state.size()];
        this.selected = new FixedBitSet(Math.max(1, state.size()));
        long facets = 0;
        for (Map.Entry<String, Set<String>> filter : filters.entrySet()) {
            facets |= 1L << state.facet(filter.getKey());
            for (String value : filter.getValue()) {
                int number = state.number(filter.getKey(), value);
                if (number >= 0) {
                    selected.set(number);
                }
            }
        }
        this.filtered = facets;
    }

    /** @return by number of the facet value the documents that have it */
    int[] counts() {
        return counts;
    }

    /** @return documents that match the query without the facet filters */
    int candidates() {
        return candidates;
    }

    @Override
    public ScoreMode scoreMode() {
        return hits.scoreMode();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        SortedSetDocValues values = FacetState.values(context.reader());
        return new SegmentCollector(hits.getLeafCollector(context), values, state.toReader(context.ord));
    }

    private final class SegmentCollector implements LeafCollector {

        private final LeafCollector hits;
        private final SortedSetDocValues values;
        private final LongValues toReader;
        private int[] numbers = new int[16];

        SegmentCollector(LeafCollector hits, SortedSetDocValues values, LongValues toReader) {
            this.hits = hits;
            this.values = values;
            this.toReader = toReader;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            hits.setScorer(scorer);
        }

        @Override
        public void collect(int document) throws IOException {
            candidates++;
            int count = read(document);
            long passed = 0;
            if (filtered != 0) {
                for (int i = 0; i < count; i++) {
                    if (selected.get(numbers[i])) {
                        passed |= 1L << state.facetOf(numbers[i]);
                    }
                }
            }
            long failed = filtered & ~passed;
            if (failed == 0) {
                hits.collect(document);
                for (int i = 0; i < count; i++) {
                    counts[numbers[i]]++;
                }
            } else if (Long.bitCount(failed) == 1) {
                countOnly(Long.numberOfTrailingZeros(failed), count);
            }
        }

        private int read(int document) throws IOException {
            if (values == null || !values.advanceExact(document)) {
                return 0;
            }
            int count = values.docValueCount();
            if (count > numbers.length) {
                numbers = new int[count * 2];
            }
            for (int i = 0; i < count; i++) {
                numbers[i] = (int) toReader.get(values.nextOrd());
            }
            return count;
        }

        private void countOnly(int facet, int count) {
            for (int i = 0; i < count; i++) {
                if (state.facetOf(numbers[i]) == facet) {
                    counts[numbers[i]]++;
                }
            }
        }
    }
}
