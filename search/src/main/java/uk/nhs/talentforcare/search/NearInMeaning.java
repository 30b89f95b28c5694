package uk.nhs.talentforcare.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/**
 * The documents whose meaning is near a question's, and their place beside what its words find. A document that has none
 * of the words is only added when one of its passages is near enough, and not much farther than the nearest.
 */
final class NearInMeaning {

    /** Passages looked at for each place that a passage may have in its document. */
    private static final int PASSAGES = 30;

    /** The documents at the top of what the words find that meaning may move. */
    private static final int MOVED = 100;

    /** What the words' own scores count beside the order made here: they order what lies deeper. */
    private static final float BEHIND = 0.0001f;

    /** A passage farther from the question than this says something else. */
    private static final float FLOOR = 0.63f;

    /** Where something is very near, what is this much farther is not meant. */
    private static final float GAP = 0.08f;

    /** Over this distance from the nearest the score falls to nothing. */
    private static final float SPREAD = 0.2f;

    /** The share of meaning in the order of what the words find. */
    private static final float MEANING = 0.4f;

    /** What is near and has not the words stands about in the middle of what has. */
    private static final float ALONE = 0.5f;

    /** Nearer than this two texts have at least their subject in common. */
    private static final float SAME_SUBJECT = 0.56f;

    private final IndexSearcher searcher;

    NearInMeaning(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** @return by number of the document the nearness of its nearest passage, from -1 to 1 */
    Map<Integer, Float> nearness(float[] question) throws IOException {
        Map<Integer, Float> nearness = new HashMap<>();
        for (int passage = 0; passage < Meaning.MOST_PASSAGES; passage++) {
            Query near = new KnnFloatVectorQuery(Fields.meaning(passage), question, PASSAGES);
            for (ScoreDoc found : searcher.search(near, PASSAGES).scoreDocs) {
                // the library moves the cosine from -1..1 to 0..1
                nearness.merge(found.doc, found.score * 2 - 1, Math::max);
            }
        }
        return nearness;
    }

    /**
     * @param words what the words find
     * @return what the words find and what is near, in one order
     */
    Query beside(Query words, float[] question) throws IOException {
        TopDocs byWords = searcher.search(words, MOVED);
        Map<Integer, Float> nearness = nearness(question);
        float nearest = nearness.values().stream().max(Float::compare).orElse(-1f);
        float least = Math.max(FLOOR, nearest - GAP);
        float best = byWords.scoreDocs.length == 0 ? 1 : byWords.scoreDocs[0].score;
        Map<Integer, Float> scores = new HashMap<>();
        for (ScoreDoc found : byWords.scoreDocs) {
            float near = share(nearness.getOrDefault(found.doc, -1f), nearest);
            scores.put(found.doc, 1 + (1 - MEANING) * found.score / best + MEANING * near);
        }
        nearness.forEach((document, near) -> {
            if (near >= least) {
                scores.putIfAbsent(document, 1 + ALONE * share(near, nearest));
            }
        });
        return new BooleanQuery.Builder()
                .add(new BoostQuery(words, BEHIND / best), Occur.SHOULD)
                .add(new ScoredDocuments(searcher.getIndexReader(), scores), Occur.SHOULD)
                .build();
    }

    /** Whether a passage, found with this score of the library, may interest whoever found nothing. */
    static boolean isWorthALook(float score) {
        return score * 2 - 1 >= SAME_SUBJECT;
    }

    private static float share(float near, float nearest) {
        return Math.max(0, 1 - (nearest - near) / SPREAD);
    }
}
