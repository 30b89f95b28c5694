package uk.nhs.talentforcare.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Finds the words of the index that a mistyped word was probably meant to be: one edit away, two for words of six
 * letters and more, the first letter as typed unless nothing is found that way.
 */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_FOR_TWO_EDITS = 6;
    private static final int LONGEST = 40;
    private static final int CANDIDATES = 5;

    /** In so few documents a word may be a typing error of theirs. */
    private static final int RARE = 3;

    private final IndexReader reader;
    private final Synonyms synonyms;

    Spelling(IndexReader reader, Synonyms synonyms) {
        this.reader = reader;
        this.synonyms = synonyms;
    }

    /** @return the list that says which words there are besides those of the index */
    Synonyms synonyms() {
        return synonyms;
    }

    /**
     * Words as typed, with the unknown ones put right.
     *
     * @param text the words with each unknown one replaced by its likeliest meaning
     * @param changed whether any word was replaced
     * @param others for each replacement the less likely meanings
     */
    record Correction(String text, boolean changed, List<Replacement> others) {}

    /** A word put in the place of another, and what else may have been meant. */
    record Replacement(String word, List<String> others) {}

    Correction correct(String typed) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Replacement> replacements = new ArrayList<>();
        int done = 0;
        try (TokenStream stream = Analysis.PLAIN.tokenStream("", typed)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String word = term.toString();
                if (correctable(word) && !known(word)) {
                    List<String> candidates = candidates(word, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
                    if (!candidates.isEmpty()) {
                        text.append(typed, done, offset.startOffset()).append(candidates.get(0));
                        done = offset.endOffset();
                        replacements.add(new Replacement(candidates.get(0), candidates.subList(1, candidates.size())));
                    }
                }
            }
            stream.end();
        }
        text.append(typed, done, typed.length());
        return new Correction(text.toString(), !replacements.isEmpty(), replacements);
    }

    /**
     * @param stem of a word that documents have
     * @return words of the index that look like it, the likeliest first; none for a word that is too common to be a
     *     typing error
     */
    List<String> similar(String stem) throws IOException {
        int documents = reader.docFreq(new Term(Fields.ALL, stem));
        return correctable(stem) && documents <= Math.max(RARE, reader.maxDoc() / 2_000)
                ? suggest(stem, 1, 1, SuggestMode.SUGGEST_ALWAYS)
                : List.of();
    }

    private boolean known(String word) throws IOException {
        if (reader.docFreq(new Term(Fields.WORDS, word)) > 0) {
            return true;
        }
        List<String> stems = Analysis.terms(Analysis.STEMS, word);
        for (String stem : stems) {
            if (!Analysis.isStopWord(stem) && reader.docFreq(new Term(Fields.ALL, stem)) == 0) {
                return synonyms.has(stem);
            }
        }
        return true;
    }

    private static boolean correctable(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter);
    }

    /** The nearest only: a word one edit away is meant more often than one two edits away, and quicker to find. */
    private List<String> candidates(String word, SuggestMode mode) throws IOException {
        List<String> found = suggest(word, 1, 1, mode);
        if (found.isEmpty()) {
            found = suggest(word, 0, 1, mode);
        }
        if (found.isEmpty() && word.length() >= SHORTEST_FOR_TWO_EDITS) {
            found = suggest(word, 1, 2, mode);
        }
        return found;
    }

    private List<String> suggest(String word, int prefix, int edits, SuggestMode mode) throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinPrefix(prefix);
        checker.setMaxEdits(edits);
        checker.setMinQueryLength(SHORTEST);
        checker.setMaxQueryFrequency(Integer.MAX_VALUE);
        checker.setAccuracy(0.3f);
        List<String> words = new ArrayList<>();
        for (SuggestWord suggestion : checker.suggestSimilar(new Term(Fields.WORDS, word), CANDIDATES, reader, mode)) {
            words.add(suggestion.string);
        }
        return words;
    }
}
