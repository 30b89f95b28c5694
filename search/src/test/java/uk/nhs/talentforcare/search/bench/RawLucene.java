package uk.nhs.talentforcare.search.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import uk.nhs.talentforcare.search.Near;
import uk.nhs.talentforcare.search.SearchDocument;
import uk.nhs.talentforcare.search.SearchRequest;

/** The same documents and questions with what Lucene's own manual would have one write: what ours is held against. */
final class RawLucene implements Closeable {

    private static final List<String> DIMENSIONS = List.of("pillar", "intention", "role", "setting", "area");
    private static final double METRES_A_MILE = 1609.344;

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final FacetsConfig facets = new FacetsConfig();
    private final FSDirectory directory;
    private final IndexWriter writer;
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private SortedSetDocValuesReaderState state;

    RawLucene(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
        facets.setMultiValued("intention", true);
    }

    void add(SearchDocument source) throws IOException {
        Document document = new Document();
        source.text()
                .forEach((field, paragraphs) ->
                        paragraphs.forEach(text -> document.add(new TextField(field, text, Field.Store.YES))));
        source.keywords()
                .forEach((field, codes) -> codes.forEach(code -> {
                    document.add(new SortedSetDocValuesFacetField(field, code));
                    document.add(new StringField("is." + field, code, Field.Store.NO));
                }));
        document.add(new LatLonPoint("place", source.latitude(), source.longitude()));
        writer.addDocument(facets.build(document));
    }

    void open() throws IOException {
        writer.commit();
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        state = new DefaultSortedSetDocValuesReaderState(reader, facets);
    }

    int search(SearchRequest request) throws IOException {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (String stem : stems(request.words())) {
            words.add(
                    new DisjunctionMaxQuery(
                            List.of(
                                    new BoostQuery(new TermQuery(new Term("title", stem)), 4),
                                    new BoostQuery(new TermQuery(new Term("summary", stem)), 2),
                                    new TermQuery(new Term("body", stem))),
                            0.1f),
                    Occur.MUST);
        }
        BooleanQuery text = words.build();
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(text, Occur.MUST);
        for (Map.Entry<String, Set<String>> filter : request.filters().entrySet()) {
            query.add(
                    new TermQuery(new Term(
                            "is." + filter.getKey(),
                            filter.getValue().iterator().next())),
                    Occur.FILTER);
        }
        Near near = request.near();
        query.add(
                LatLonPoint.newDistanceQuery("place", near.latitude(), near.longitude(), near.miles() * METRES_A_MILE),
                Occur.FILTER);
        FacetsCollectorManager.FacetsResult found =
                FacetsCollectorManager.search(searcher, query.build(), request.size(), new FacetsCollectorManager());
        TopDocs top = found.topDocs();
        SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(state, found.facetsCollector());
        for (String dimension : DIMENSIONS) {
            counts.getTopChildren(20, dimension);
        }
        UnifiedHighlighter highlighter =
                UnifiedHighlighter.builder(searcher, analyzer).build();
        highlighter.highlightFields(new String[] {"title", "body"}, text, top);
        return top.scoreDocs.length;
    }

    private List<String> stems(String words) throws IOException {
        List<String> stems = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", words)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
            }
            stream.end();
        }
        return stems;
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
        writer.close();
        directory.close();
    }
}
