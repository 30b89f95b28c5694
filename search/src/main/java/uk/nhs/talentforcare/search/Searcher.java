package uk.nhs.talentforcare.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SloppyMath;

/** The index at one moment, with what is computed once for each such moment. */
final class Searcher extends IndexSearcher {

    static final double METRES_A_MILE = 1609.344;

    /** So few hits mean that the words may have been meant differently. */
    private static final int FEW = 2;

    private final IndexSchema schema;
    private final Meaning meaning;
    private final FacetState facets;

    Searcher(IndexReader reader, IndexSchema schema, Meaning meaning) throws IOException {
        super(reader);
        this.schema = schema;
        this.meaning = meaning;
        this.facets = new FacetState(reader, schema.facets());
    }

    /** @return the version of the document, {@link Long#MIN_VALUE} if there is none */
    long version(String id) throws IOException {
        for (LeafReaderContext leaf : getIndexReader().leaves()) {
            PostingsEnum found = leaf.reader().postings(new Term(Fields.ID, id), PostingsEnum.NONE);
            int document = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
            boolean live = document != DocIdSetIterator.NO_MORE_DOCS
                    && (leaf.reader().getLiveDocs() == null
                            || leaf.reader().getLiveDocs().get(document));
            if (live) {
                NumericDocValues versions = leaf.reader().getNumericDocValues(Fields.VERSION);
                return versions.advanceExact(document) ? versions.longValue() : Long.MIN_VALUE;
            }
        }
        return Long.MIN_VALUE;
    }

    SearchResult search(SearchRequest request, Synonyms synonyms) throws IOException {
        TextQuery text = new TextQuery(request.words(), schema, new Spelling(getIndexReader(), synonyms));
        if (text.isEmpty()) {
            Found found = find(new MatchAllDocsQuery(), request, false);
            return result(found, request, text, null);
        }
        Answer answer = byWords(text, request);
        float[] question = question(text);
        if (question == null) {
            Found found = answer.found() == null ? find(answer.query(), request, true) : answer.found();
            return result(found, request, answer.text(), answer.text().didYouMean());
        }
        Query both = new NearInMeaning(this).beside(answer.query(), question);
        return result(find(both, request, true), request, answer.text(), meant(answer.text(), both));
    }

    /**
     * What was probably meant, unless the answer is good without it: words that are put right wrongly find little, and
     * beside what a question's meaning finds they only lead astray.
     */
    private String meant(TextQuery text, Query answer) throws IOException {
        if (text.didYouMean() == null) {
            return null;
        }
        int corrected = hits(text.narrow());
        return corrected > 0 && corrected * 2 >= hits(answer) ? text.didYouMean() : null;
    }

    /** @return the vector of what the words mean; null when they mean nothing, or nothing reads them */
    private float[] question(TextQuery text) {
        return schema.meant().isEmpty() || text.question() == null ? null : meaning.ofQuestion(text.question());
    }

    /** The nearest in meaning however far, for whoever found nothing; none without a model. */
    List<Hit> nearest(String words, int limit) throws IOException {
        TextQuery text = new TextQuery(words, schema, new Spelling(getIndexReader(), Synonyms.inUse()));
        float[] question = question(text);
        List<Hit> hits = new ArrayList<>();
        if (question != null) {
            Query near = new KnnFloatVectorQuery(Fields.meaning(0), question, limit);
            for (ScoreDoc found : search(near, limit).scoreDocs) {
                if (NearInMeaning.isWorthALook(found.score)) {
                    hits.add(hit(storedFields().document(found.doc), null, new Highlighter(List.of())));
                }
            }
        }
        return hits;
    }

    List<UnderstoodWord> understood(String words, Synonyms synonyms) throws IOException {
        return Understanding.of(words, new Spelling(getIndexReader(), synonyms), synonyms);
    }

    /** @return the part of all documents, 0 to 1, in which the words stand one after the other */
    double share(String words) throws IOException {
        String[] stems = Analysis.terms(Analysis.STEMS, words).toArray(String[]::new);
        int documents = getIndexReader().numDocs();
        return stems.length == 0 || documents == 0 ? 0 : (double) count(new PhraseQuery(Fields.ALL, stems)) / documents;
    }

    /** What the words find, and the hits if they were looked at already. */
    private record Answer(TextQuery text, Query query, Found found) {}

    private Answer byWords(TextQuery text, SearchRequest request) throws IOException {
        Found found = find(text.narrow(), request, true);
        if (found.candidates() > FEW) {
            return new Answer(text, text.narrow(), found);
        }
        int narrow = hits(text.narrow());
        TextQuery wider = narrow > FEW ? text : text.withSimilar();
        boolean several = text.required() > 2;
        if (narrow > 0 && wider == text && !several) {
            return new Answer(text, text.narrow(), found);
        }
        boolean everyWord = !several && (narrow > 0 || hits(wider.narrow()) > 0);
        return new Answer(wider, text.then(wider, everyWord), null);
    }

    /** Others whose title and summary mean much the same, the nearest first; none while the document is unread. */
    List<Hit> like(String id, int limit) throws IOException {
        ScoreDoc[] found = search(new TermQuery(new Term(Fields.ID, id)), 1).scoreDocs;
        float[] vector = found.length == 0 || schema.meant().isEmpty() ? null : vector(found[0].doc);
        List<Hit> hits = new ArrayList<>();
        if (vector != null) {
            Query near = new KnnFloatVectorQuery(Fields.meaning(0), vector, limit + 1);
            for (ScoreDoc other : search(near, limit + 1).scoreDocs) {
                if (other.doc != found[0].doc && hits.size() < limit) {
                    hits.add(hit(storedFields().document(other.doc), null, new Highlighter(List.of())));
                }
            }
        }
        return hits;
    }

    private float[] vector(int document) throws IOException {
        LeafReaderContext leaf = getIndexReader()
                .leaves()
                .get(ReaderUtil.subIndex(document, getIndexReader().leaves()));
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Fields.meaning(0));
        boolean read = vectors != null && vectors.advance(document - leaf.docBase) == document - leaf.docBase;
        return read ? vectors.vectorValue().clone() : null;
    }

    List<String> unread(int most) throws IOException {
        List<String> ids = new ArrayList<>();
        for (ScoreDoc found : search(new TermQuery(new Term(Fields.UNREAD, "")), most).scoreDocs) {
            ids.add(storedFields().document(found.doc, Set.of(Fields.ID)).get(Fields.ID));
        }
        return ids;
    }

    Optional<Hit> named(String slug) throws IOException {
        ScoreDoc[] found = search(new TermQuery(new Term(Fields.SLUG, slug)), 1).scoreDocs;
        return found.length == 0
                ? Optional.empty()
                : Optional.of(hit(storedFields().document(found[0].doc), null, new Highlighter(List.of())));
    }

    List<Suggestion> suggest(String typed, int limit) throws IOException {
        return new Suggestions(this).of(typed, limit);
    }

    /** What matched: the documents of the page, all that match, and how often each facet value. */
    private record Found(ScoreDoc[] hits, long total, int candidates, int[] counts) {}

    private int hits(Query query) throws IOException {
        return search(query, new TotalHitCountCollectorManager());
    }

    private Found find(Query text, SearchRequest request, boolean scored) throws IOException {
        Map<String, Set<String>> onFacets = new HashMap<>();
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(text, Occur.MUST);
        request.filters().forEach((field, values) -> {
            if (schema.facets().contains(field)) {
                onFacets.put(field, values);
            } else {
                query.add(keyword(field, values), Occur.FILTER);
            }
        });
        request.ranges().forEach((field, range) -> query.add(range(field, range), Occur.FILTER));
        if (request.near() != null) {
            query.add(within(request.near(), scored), Occur.FILTER);
        }
        boolean deep = request.firstHit() + request.size() > SearchRequest.DEEPEST;
        int wanted = deep ? 1 : (int) request.firstHit() + request.size();
        TopDocsCollector<?> hits = collector(
                request, scored, Math.min(wanted, Math.max(1, getIndexReader().maxDoc())));
        FacetingCollector faceting = new FacetingCollector(hits, facets, onFacets);
        search(query.build(), only(faceting));
        ScoreDoc[] page = deep ? new ScoreDoc[0] : page(hits, (int) request.firstHit(), request.size());
        return new Found(page, hits.getTotalHits(), faceting.candidates(), faceting.counts());
    }

    private static ScoreDoc[] page(TopDocsCollector<?> hits, int first, int size) {
        TopDocs page = hits.topDocs(first, size);
        return page.scoreDocs;
    }

    private TopDocsCollector<?> collector(SearchRequest request, boolean scored, int wanted) {
        Sort sort = sort(request, scored);
        return sort == null
                ? new TopScoreDocCollectorManager(wanted, Integer.MAX_VALUE).newCollector()
                : new TopFieldCollectorManager(sort, wanted, Integer.MAX_VALUE).newCollector();
    }

    /** @return null for the order of the scores */
    private Sort sort(SearchRequest request, boolean scored) {
        return switch (request.sort()) {
            case SearchRequest.TITLE -> new Sort(titleOrder());
            case SearchRequest.NEWEST -> newest();
            case SearchRequest.ADOPTED -> schema.numbers().contains(SearchRequest.ADOPTED) ? adopted() : newest();
            case SearchRequest.NEAREST -> request.near() != null ? nearest(request.near()) : scored ? null : newest();
            default -> scored ? null : newest();
        };
    }

    private Sort newest() {
        return new Sort(highest(schema.newest()), titleOrder());
    }

    private Sort adopted() {
        return new Sort(highest(SearchRequest.ADOPTED), highest(schema.newest()), titleOrder());
    }

    private static SortField highest(String number) {
        SortField field = new SortedNumericSortField(
                Fields.number(number), SortField.Type.LONG, true, SortedNumericSelector.Type.MAX);
        field.setMissingValue(Long.MIN_VALUE);
        return field;
    }

    private static Sort nearest(Near near) {
        return new Sort(
                LatLonDocValuesField.newDistanceSort(Fields.PLACE, near.latitude(), near.longitude()), titleOrder());
    }

    private static SortField titleOrder() {
        return new SortField(Fields.TITLE_ORDER, SortField.Type.STRING);
    }

    private Query keyword(String field, Set<String> values) {
        if (!schema.hasKeyword(field)) {
            throw new IllegalArgumentException("index " + schema.name() + " has no keyword field " + field);
        }
        return new TermInSetQuery(
                Fields.keyword(field), values.stream().map(BytesRef::new).toList());
    }

    private Query range(String field, Range range) {
        if (!schema.numbers().contains(field)) {
            throw new IllegalArgumentException("index " + schema.name() + " has no number field " + field);
        }
        return LongField.newRangeQuery(Fields.number(field), range.from(), range.to());
    }

    /**
     * Preparing a circle takes longer than asking it about the documents that have the words, so with words it is
     * prepared once, for them; without words the tree of points finds what lies in it.
     */
    private static Query within(Near near, boolean words) {
        double metres = near.miles() * METRES_A_MILE;
        return words
                ? LatLonDocValuesField.newSlowDistanceQuery(Fields.PLACE, near.latitude(), near.longitude(), metres)
                : LatLonPoint.newDistanceQuery(Fields.PLACE, near.latitude(), near.longitude(), metres);
    }

    private SearchResult result(Found found, SearchRequest request, TextQuery text, String didYouMean)
            throws IOException {
        Highlighter highlighter = new Highlighter(text.marked());
        List<Hit> hits = new ArrayList<>();
        StoredFields documents = storedFields();
        for (ScoreDoc hit : found.hits()) {
            hits.add(hit(documents.document(hit.doc), request.near(), highlighter));
        }
        return new SearchResult(
                hits,
                found.total(),
                request.page(),
                request.size(),
                facets.counted(found.counts(), request.filters()),
                didYouMean);
    }

    private Hit hit(Document document, Near near, Highlighter highlighter) {
        String title = document.get(Fields.paragraphs(IndexSchema.TITLE));
        List<String> paragraphs = new ArrayList<>();
        for (String field : schema.told()) {
            if (!field.equals(IndexSchema.TITLE)) {
                paragraphs.addAll(List.of(document.getValues(Fields.paragraphs(field))));
            }
        }
        return new Hit(
                document.get(Fields.ID),
                Fields.stored(document),
                title == null ? "" : highlighter.whole(title),
                highlighter.snippet(paragraphs),
                near == null ? null : miles(document, near));
    }

    private static Double miles(Document document, Near near) {
        IndexableField latitude = document.getField(Fields.LATITUDE);
        IndexableField longitude = document.getField(Fields.LONGITUDE);
        if (latitude == null || longitude == null) {
            return null;
        }
        return SloppyMath.haversinMeters(
                        near.latitude(),
                        near.longitude(),
                        latitude.numericValue().doubleValue(),
                        longitude.numericValue().doubleValue())
                / METRES_A_MILE;
    }

    /** The library wants a manager of collectors even where one thread searches. */
    private static CollectorManager<Collector, Void> only(Collector collector) {
        return new CollectorManager<>() {
            @Override
            public Collector newCollector() {
                return collector;
            }

            @Override
            public Void reduce(Collection<Collector> collectors) {
                return null;
            }
        };
    }
}
