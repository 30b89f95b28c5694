package uk.nhs.talentforcare.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How English text becomes terms. Stop words stay in the index, because "get in" and "making it happen" are names
 * here; a query leaves them out unless it has nothing else. Synonyms are a matter of the query alone, so that the
 * list can be edited without building an index again.
 */
final class Analysis {

    /** Words as written, lower-cased, without accents and possessives: for spelling and suggestions. */
    static final Analyzer PLAIN = new English(false, null);

    /** Stems: what is indexed. */
    static final Analyzer STEMS = new English(true, null);

    /** What the writer uses: each field in its own way. */
    static final Analyzer STEMS_AND_WORDS =
            new PerFieldAnalyzerWrapper(STEMS, Map.of(Fields.WORDS, PLAIN, Fields.TITLE_WORDS, PLAIN));

    private static final Set<String> STOP_WORDS = Set.of(
            ("a about ain all also am an and ani are aren as at be been but by can could did do doe don for from get"
                            + " had ha have how i if in into is it it' me more much my near no not of on or our ought"
                            + " shall should so some such that the their them then there these they thi this to us wa"
                            + " was we were what when where which who whom whose why will with without would you your")
                    .split(" "));

    /** Said of nearly everything here: these raise what has them, and are not asked for beside other words. */
    private static final Set<String> WEAK = Set.of("peopl", "person", "someon", "somebodi", "everyon", "everybodi");

    /** The same, in a question of several other words. */
    private static final Set<String> WEAK_AMONG_MANY = Set.of(
            "staff", "work", "help", "make", "us", "wai", "thing", "need", "want", "find", "give", "other", "project",
            "scheme", "exampl", "case", "studi", "good", "best", "practic", "idea", "improv", "increas", "reduc",
            "start", "stop", "becom", "take", "while", "just", "my", "next", "out", "up", "am", "cost");

    private Analysis() {}

    static boolean isStopWord(String stem) {
        return STOP_WORDS.contains(stem);
    }

    /**
     * @param others how many telling words stand beside it
     * @return whether a document may do without it
     */
    static boolean isWeak(String stem, int others) {
        return others > 0 && WEAK.contains(stem) || others > 1 && WEAK_AMONG_MANY.contains(stem);
    }

    /** @return the terms of the text, in order */
    static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** Stems with synonyms beside them, as a graph: what a query is made of. */
    static Analyzer withSynonyms(SynonymMap synonyms) {
        return new English(true, synonyms);
    }

    private static final class English extends Analyzer {

        private final boolean stem;
        private final SynonymMap synonyms;

        English(boolean stem, SynonymMap synonyms) {
            this.stem = stem;
            this.synonyms = synonyms;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer source = new StandardTokenizer();
            TokenStream stream = new EnglishPossessiveFilter(source);
            stream = new LowerCaseFilter(stream);
            stream = new ASCIIFoldingFilter(stream);
            if (stem) {
                stream = new PorterStemFilter(stream);
            }
            if (synonyms != null) {
                stream = new SynonymGraphFilter(stream, synonyms, false);
            }
            return new TokenStreamComponents(source, stream);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return 100;
        }
    }
}
