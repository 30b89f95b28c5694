package uk.nhs.talentforcare.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text and their stems, found in one pass: a text goes into several fields, and analysing it for each
 * would take most of the time that indexing takes.
 *
 * @param words as written, lower-cased, without accents and possessives
 * @param stems of the words, in the same order
 */
record Terms(List<String> words, List<String> stems) {

    static Terms of(String text) {
        List<String> words = new ArrayList<>();
        List<String> stems = new ArrayList<>();
        try (TokenStream stream = new PorterStemFilter(new Remembering(Analysis.PLAIN.tokenStream("", text), words))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Terms(words, stems);
    }

    /** @return a stream of these terms, one a position, for a field that is indexed without offsets */
    static TokenStream stream(Collection<String> terms) {
        return new Listed(terms.iterator());
    }

    private static final class Remembering extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<String> seen;

        Remembering(TokenStream input, List<String> seen) {
            super(input);
            this.seen = seen;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            seen.add(term.toString());
            return true;
        }
    }

    private static final class Listed extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Iterator<String> terms;

        Listed(Iterator<String> terms) {
            this.terms = terms;
        }

        @Override
        public boolean incrementToken() {
            if (!terms.hasNext()) {
                return false;
            }
            clearAttributes();
            term.append(terms.next());
            return true;
        }
    }
}
