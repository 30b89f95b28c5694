package uk.nhs.talentforcare.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Offers for an unfinished search: titles that hold every finished word and a word that begins like the last one,
 * those that begin so first; then searches that complete the last word, the commonest first.
 */
final class Suggestions {

    private static final int WORDS_LOOKED_AT = 2_000;
    private static final int SHORTEST_COMPLETION = 4;

    private final Searcher searcher;

    Suggestions(Searcher searcher) {
        this.searcher = searcher;
    }

    private record Completion(String word, int documents) {}

    List<Suggestion> of(String typed, int limit) throws IOException {
        List<String> words = Analysis.terms(Analysis.PLAIN, TypedWords.cleaned(typed == null ? "" : typed));
        if (words.isEmpty()) {
            return List.of();
        }
        List<String> finished = new ArrayList<>(corrected(words.subList(0, words.size() - 1)));
        finished.add(words.get(words.size() - 1));
        List<Suggestion> suggestions = offers(finished, limit);
        return suggestions.isEmpty() ? offers(corrected(words), limit) : suggestions;
    }

    private List<String> corrected(List<String> words) throws IOException {
        Spelling spelling = new Spelling(searcher.getIndexReader(), Synonyms.inUse());
        return Analysis.terms(
                Analysis.PLAIN, spelling.correct(String.join(" ", words)).text());
    }

    private List<Suggestion> offers(List<String> words, int limit) throws IOException {
        List<Suggestion> suggestions = new ArrayList<>(titles(words, limit));
        String before = String.join(" ", words.subList(0, words.size() - 1));
        for (String word : completions(words.get(words.size() - 1), limit - suggestions.size())) {
            suggestions.add(new Suggestion((before + " " + word).strip(), null, Map.of()));
        }
        return suggestions;
    }

    private List<Suggestion> titles(List<String> words, int limit) throws IOException {
        int last = words.size() - 1;
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words.subList(0, last)) {
            query.add(new TermQuery(new Term(Fields.TITLE_WORDS, word)), Occur.FILTER);
        }
        query.add(new PrefixQuery(new Term(Fields.TITLE_WORDS, words.get(last))), Occur.FILTER);
        Query beginning = new PrefixQuery(new Term(Fields.TITLE_ORDER, String.join(" ", words)));
        query.add(new BoostQuery(new ConstantScoreQuery(beginning), 2), Occur.SHOULD);

        List<Suggestion> titles = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query.build(), limit).scoreDocs) {
            Document document = searcher.storedFields().document(hit.doc);
            String title = document.get(Fields.paragraphs(IndexSchema.TITLE));
            titles.add(new Suggestion(title, document.get(Fields.ID), Fields.stored(document)));
        }
        return titles;
    }

    private List<String> completions(String prefix, int limit) throws IOException {
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.WORDS);
        if (terms == null || limit <= 0 || prefix.length() < 2) {
            return List.of();
        }
        Comparator<Completion> rarestFirst = Comparator.comparingInt(Completion::documents)
                .thenComparing(Completion::word, Comparator.reverseOrder());
        PriorityQueue<Completion> best = new PriorityQueue<>(rarestFirst);
        TermsEnum words = terms.iterator();
        boolean more = words.seekCeil(new BytesRef(prefix)) != TermsEnum.SeekStatus.END;
        for (int seen = 0; more && seen < WORDS_LOOKED_AT; seen++) {
            String word = words.term().utf8ToString();
            if (!word.startsWith(prefix)) {
                break;
            }
            if (word.length() >= SHORTEST_COMPLETION) {
                best.add(new Completion(word, words.docFreq()));
                if (best.size() > limit) {
                    best.remove();
                }
            }
            more = words.next() != null;
        }
        return best.stream()
                .sorted(rarestFirst.reversed())
                .map(Completion::word)
                .toList();
    }
}
