package uk.nhs.talentforcare.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.VectorUtil;

/** Documents in the order of their meaning alone, for comparison: no words, no index. */
public final class ByMeaning {

    private static final int FIRST = 20;

    private final Meaning meaning = new Meaning();
    private final Map<String, List<float[]>> vectors = new LinkedHashMap<>();

    /** Reads the documents. */
    public ByMeaning(Embedder embedder, IndexSchema schema, List<SearchDocument> documents) {
        meaning.use(embedder);
        documents.forEach(document -> vectors.put(document.id(), meaning.of(document, schema)));
    }

    /** The ids of the nearest documents. */
    public List<String> nearest(String words) {
        float[] question = meaning.ofQuestion(words);
        Map<String, Double> nearness = new HashMap<>();
        vectors.forEach((id, passages) -> nearness.put(
                id,
                passages.stream()
                        .mapToDouble(passage -> VectorUtil.dotProduct(question, passage))
                        .max()
                        .orElse(-1)));
        return nearness.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(FIRST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
