package uk.nhs.talentforcare.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Certain documents of one reader, each with a score that was worked out before. */
final class ScoredDocuments extends Query {

    private final Object reader;
    private final int[] documents;
    private final float[] scores;

    /**
     * @param reader that the numbers belong to
     * @param scores by number of the document
     */
    ScoredDocuments(Object reader, Map<Integer, Float> scores) {
        this.reader = reader;
        this.documents =
                scores.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        this.scores = new float[documents.length];
        for (int i = 0; i < documents.length; i++) {
            this.scores[i] = scores.get(documents[i]);
        }
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new Weight(this) {
            @Override
            public Explanation explain(LeafReaderContext context, int document) {
                return Explanation.match(1, "scored before");
            }

            @Override
            public Scorer scorer(LeafReaderContext context) {
                int from = position(context.docBase);
                int to = position(context.docBase + context.reader().maxDoc());
                return from == to ? null : new Listed(this, context.docBase, from, to, boost);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    /** @return where the first document from this number on stands */
    private int position(int document) {
        int at = Arrays.binarySearch(documents, document);
        return at >= 0 ? at : -at - 1;
    }

    private final class Listed extends Scorer {

        private final int base;
        private final int from;
        private final int to;
        private final float boost;
        private int at;

        Listed(Weight weight, int base, int from, int to, float boost) {
            super(weight);
            this.base = base;
            this.from = from;
            this.to = to;
            this.boost = boost;
            this.at = from - 1;
        }

        @Override
        public DocIdSetIterator iterator() {
            return new DocIdSetIterator() {
                @Override
                public int docID() {
                    return Listed.this.docID();
                }

                @Override
                public int nextDoc() {
                    at++;
                    return docID();
                }

                @Override
                public int advance(int target) throws IOException {
                    return slowAdvance(target);
                }

                @Override
                public long cost() {
                    return (long) to - from;
                }
            };
        }

        @Override
        public int docID() {
            return at < from ? -1 : at >= to ? DocIdSetIterator.NO_MORE_DOCS : documents[at] - base;
        }

        @Override
        public float score() {
            return scores[at] * boost;
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.MAX_VALUE;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return documents.length + " scored documents";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoredDocuments that
                && reader == that.reader
                && Arrays.equals(documents, that.documents)
                && Arrays.equals(scores, that.scores);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(documents), Arrays.hashCode(scores));
    }
}
