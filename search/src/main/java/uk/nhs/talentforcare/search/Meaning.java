package uk.nhs.talentforcare.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What texts and questions mean, as far as a model of sentences is there. It may come after the indexes are opened, or
 * never: they find by words alone until it does. Safe for use by many threads.
 */
public final class Meaning {

    /** The most passages of one document that are read: the title with the summary, then the paragraphs. */
    static final int MOST_PASSAGES = 6;

    /** The model was taught to find answers to questions that begin so. */
    private static final String QUESTION = "Represent this sentence for searching relevant passages: ";

    private static final int REMEMBERED = 500;
    private static final System.Logger LOG = System.getLogger(Meaning.class.getName());

    private final Map<String, float[]> questions =
            Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                    return size() > REMEMBERED;
                }
            });

    private volatile Embedder embedder;

    /** The model is there: from now on questions have a meaning, and documents can be read. */
    public void use(Embedder model) {
        embedder = Objects.requireNonNull(model);
    }

    /** The model goes away: from now on words alone count. */
    public void forget() {
        embedder = null;
    }

    /** @return whether there is a model */
    public boolean isThere() {
        return embedder != null;
    }

    /** @return the question's vector; null while there is no model */
    float[] ofQuestion(String words) {
        Embedder model = embedder;
        if (model == null) {
            return null;
        }
        try {
            float[] known = questions.get(words);
            if (known == null) {
                known = model.vector(QUESTION + words);
                questions.put(words, known);
            }
            return known;
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.WARNING, "A question is answered by its words alone", e);
            return null;
        }
    }

    /** @return the vectors of a document's passages; empty while there is no model */
    List<float[]> of(SearchDocument document, IndexSchema schema) {
        Embedder model = embedder;
        return model == null
                ? List.of()
                : passages(document, schema).stream().map(model::vector).toList();
    }

    /** Title and summary, and each paragraph below the title: a paragraph alone may not say what it is about. */
    static List<String> passages(SearchDocument document, IndexSchema schema) {
        String title = String.join(" ", document.text().getOrDefault(IndexSchema.TITLE, List.of()));
        List<String> paragraphs = schema.meant().stream()
                .flatMap(field -> document.text().getOrDefault(field, List.of()).stream())
                .toList();
        if (paragraphs.size() > MOST_PASSAGES) {
            String rest = String.join(" ", paragraphs.subList(MOST_PASSAGES - 1, paragraphs.size()));
            paragraphs = Stream.concat(paragraphs.subList(0, MOST_PASSAGES - 1).stream(), Stream.of(rest))
                    .toList();
        }
        return paragraphs.isEmpty()
                ? List.of(title)
                : paragraphs.stream().map(paragraph -> title + ". " + paragraph).toList();
    }
}
