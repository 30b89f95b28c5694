package uk.nhs.talentforcare.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.CachingTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.graph.GraphTokenStreamFiniteStrings;

/** One place in the words of a search: any of the alternatives may stand there. */
record Slot(List<Alternative> alternatives) {

    private static final float SYNONYM = 0.8f;

    /** Stems that stand for a slot; side by side ({@code together}) or anywhere in the document. */
    record Alternative(List<String> stems, boolean together, float weight) {}

    boolean isOneWord() {
        return alternatives.stream().allMatch(alternative -> alternative.stems().size() == 1);
    }

    String firstStem() {
        return alternatives.get(0).stems().get(0);
    }

    boolean isNumber() {
        return isOneWord() && firstStem().chars().allMatch(Character::isDigit);
    }

    /** @return the places of the words in order, with what else may stand there by the list of synonyms */
    static List<Slot> of(String words, Synonyms synonyms) throws IOException {
        if (Analysis.terms(Analysis.STEMS, words).isEmpty()) {
            return List.of();
        }
        try (TokenStream stream = new CachingTokenFilter(synonyms.analyzer().tokenStream("", words))) {
            GraphTokenStreamFiniteStrings graph = new GraphTokenStreamFiniteStrings(stream);
            List<Slot> slots = new ArrayList<>();
            int[] joints = graph.articulationPoints();
            int start = 0;
            for (int i = 0; i <= joints.length; i++) {
                int end = i < joints.length ? joints[i] : -1;
                slots.add(new Slot(graph.hasSidePath(start) ? paths(graph, start, end) : terms(graph, start)));
                start = end;
            }
            return slots;
        }
    }

    private static List<Alternative> terms(GraphTokenStreamFiniteStrings graph, int start) {
        List<Alternative> alternatives = new ArrayList<>();
        for (AttributeSource token : graph.getTerms(start)) {
            float weight = isSynonym(token) ? SYNONYM : 1;
            alternatives.add(new Alternative(List.of(stem(token)), true, weight));
        }
        return typedFirst(alternatives);
    }

    private static List<Alternative> paths(GraphTokenStreamFiniteStrings graph, int start, int end) throws IOException {
        List<Alternative> alternatives = new ArrayList<>();
        Iterator<TokenStream> paths = graph.getFiniteStrings(start, end);
        while (paths.hasNext()) {
            try (TokenStream path = paths.next()) {
                List<String> stems = new ArrayList<>();
                boolean typed = true;
                path.reset();
                while (path.incrementToken()) {
                    stems.add(stem(path));
                    typed &= !isSynonym(path);
                }
                // A run scores the sum of its words: without the division a long synonym would beat the word typed.
                alternatives.add(new Alternative(stems, !typed, typed ? 1 : SYNONYM / stems.size()));
            }
        }
        return typedFirst(alternatives);
    }

    private static List<Alternative> typedFirst(List<Alternative> alternatives) {
        alternatives.sort((a, b) -> Float.compare(b.weight(), a.weight()));
        return alternatives;
    }

    private static String stem(AttributeSource token) {
        return token.getAttribute(TermToBytesRefAttribute.class).getBytesRef().utf8ToString();
    }

    private static boolean isSynonym(AttributeSource token) {
        TypeAttribute type = token.getAttribute(TypeAttribute.class);
        return type != null && SynonymGraphFilter.TYPE_SYNONYM.equals(type.type());
    }
}
