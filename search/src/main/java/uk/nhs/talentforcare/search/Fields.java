package uk.nhs.talentforcare.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/**
 * How a document lies in the index. All text stands once more in one field, {@link #ALL}, where the words of a
 * query are looked up (they may be spread over several fields); the weighted fields only raise the score.
 */
final class Fields {

    static final String ID = "id";
    static final String SLUG = "slug";
    static final String VERSION = "version";
    static final String ALL = "all";
    static final String WORDS = "words";
    static final String TITLE_WORDS = "title.words";
    static final String TITLE_ORDER = "title.order";
    static final String FACETS = "facets";
    static final String PLACE = "place";
    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";

    /** Stands in documents whose meaning has not been read yet. */
    static final String UNREAD = "unread";

    /** Divides facet and value in {@link #FACETS}; no code contains it. */
    static final char DIVIDER = '\u001f';

    private static final FieldType VOCABULARY = vocabulary();

    private Fields() {}

    static String weighted(String textField) {
        return "text." + textField;
    }

    static String keyword(String field) {
        return "keyword." + field;
    }

    static String number(String field) {
        return "number." + field;
    }

    static String paragraphs(String textField) {
        return "paragraphs." + textField;
    }

    static String stored(String name) {
        return "stored." + name;
    }

    static String meaning(int passage) {
        return "meaning." + passage;
    }

    /** @param meaning the vectors of the document's passages; empty when it has not been read */
    static Document document(SearchDocument source, IndexSchema schema, List<float[]> meaning) {
        Document document = new Document();
        document.add(new StringField(ID, source.id(), Field.Store.YES));
        document.add(new NumericDocValuesField(VERSION, source.version()));
        Set<String> vocabulary = new LinkedHashSet<>();
        source.text().forEach((field, paragraphs) -> addText(document, field, paragraphs, schema, vocabulary));
        document.add(new Field(WORDS, Terms.stream(vocabulary), VOCABULARY));
        source.keywords().forEach((field, codes) -> addKeywords(document, field, codes, schema));
        source.numbers().forEach((field, number) -> addNumber(document, field, number, schema));
        source.stored().forEach((name, value) -> document.add(new StoredField(stored(name), value)));
        if (source.stored().containsKey(SLUG)) {
            document.add(new StringField(SLUG, source.stored().get(SLUG), Field.Store.NO));
        }
        if (source.latitude() != null) {
            addPlace(document, source.latitude(), source.longitude());
        }
        for (int passage = 0; passage < meaning.size(); passage++) {
            document.add(new KnnFloatVectorField(
                    meaning(passage), meaning.get(passage), VectorSimilarityFunction.DOT_PRODUCT));
        }
        if (meaning.isEmpty() && !schema.meant().isEmpty()) {
            document.add(new StringField(UNREAD, "", Field.Store.NO));
        }
        return document;
    }

    private static void addText(
            Document document, String field, List<String> paragraphs, IndexSchema schema, Set<String> vocabulary) {
        float weight = known(schema.text().get(field), field, schema);
        for (String paragraph : paragraphs) {
            Terms terms = Terms.of(paragraph);
            vocabulary.addAll(terms.words());
            document.add(new TextField(ALL, Terms.stream(terms.stems())));
            String numbers = NumberRanges.spelledOut(paragraph);
            if (!numbers.isEmpty()) {
                document.add(new TextField(ALL, Terms.stream(Terms.of(numbers).stems())));
            }
            document.add(new StoredField(paragraphs(field), paragraph));
            if (weight > 1) {
                document.add(new TextField(weighted(field), Terms.stream(terms.stems())));
            }
        }
        if (field.equals(IndexSchema.TITLE)) {
            addTitle(document, paragraphs.get(0));
        }
    }

    private static void addTitle(Document document, String title) {
        List<String> words = Analysis.terms(Analysis.PLAIN, title);
        String order = titleOrder(words);
        document.add(new Field(TITLE_WORDS, Terms.stream(words), VOCABULARY));
        document.add(new StringField(TITLE_ORDER, order, Field.Store.NO));
        document.add(new SortedDocValuesField(TITLE_ORDER, new BytesRef(order)));
    }

    /** @return what titles are ordered by: lower case, without accents and a leading article, not too long */
    static String titleOrder(String title) {
        return titleOrder(Analysis.terms(Analysis.PLAIN, title));
    }

    private static String titleOrder(List<String> words) {
        String order = String.join(" ", words).replaceFirst("^(the|a|an) (?=.)", "");
        return order.length() > 200 ? order.substring(0, 200) : order;
    }

    private static void addKeywords(Document document, String field, List<String> codes, IndexSchema schema) {
        known(schema.hasKeyword(field) ? field : null, field, schema);
        for (String code : codes) {
            document.add(new StringField(keyword(field), code, Field.Store.NO));
            if (schema.facets().contains(field)) {
                document.add(new SortedSetDocValuesField(FACETS, new BytesRef(field + DIVIDER + code)));
            }
        }
    }

    private static void addNumber(Document document, String field, long number, IndexSchema schema) {
        known(schema.numbers().contains(field) ? field : null, field, schema);
        document.add(new LongField(number(field), number, Field.Store.NO));
    }

    private static void addPlace(Document document, double latitude, double longitude) {
        document.add(new LatLonPoint(PLACE, latitude, longitude));
        document.add(new LatLonDocValuesField(PLACE, latitude, longitude));
        document.add(new StoredField(LATITUDE, latitude));
        document.add(new StoredField(LONGITUDE, longitude));
    }

    private static <T> T known(T value, String field, IndexSchema schema) {
        if (value == null) {
            throw new IllegalArgumentException("index " + schema.name() + " has no field " + field);
        }
        return value;
    }

    /** @return what the document carried for its card */
    static Map<String, String> stored(Document document) {
        Map<String, String> stored = new HashMap<>();
        String prefix = stored("");
        document.forEach(field -> {
            if (field.name().startsWith(prefix)) {
                stored.put(field.name().substring(prefix.length()), field.stringValue());
            }
        });
        return stored;
    }

    private static FieldType vocabulary() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
