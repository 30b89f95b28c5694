package uk.nhs.talentforcare.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CachingTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.graph.GraphTokenStreamFiniteStrings;

/**
 * The words of a search as queries, from the narrow to the wide: every word as typed (unknown ones put right); every
 * word or one that looks like it; most of the words. What the narrow one finds always stands first.
 */
final class TextQuery {

    private static final float SYNONYM = 0.8f;
    private static final float OTHER_SPELLING = 0.4f;
    private static final float TITLE_IN_ORDER = 2f;
    private static final float NARROW_FIRST = 1000f;
    private static final float SHARE_OF_OTHERS = 0.1f;
    private static final double MOST = 0.6;

    /** "bands 2 and 3" has two words between band and 3. */
    private static final int WORDS_BEFORE_NUMBER = 3;

    /** One place in the words: any of the alternatives may stand there. */
    private record Slot(List<Alternative> alternatives) {

        boolean isOneWord() {
            return alternatives.stream()
                    .allMatch(alternative -> alternative.stems().size() == 1);
        }

        String firstStem() {
            return alternatives.get(0).stems().get(0);
        }

        boolean isNumber() {
            return isOneWord() && firstStem().chars().allMatch(Character::isDigit);
        }
    }

    /** Stems that stand for a slot; side by side ({@code together}) or anywhere in the document. */
    private record Alternative(List<String> stems, boolean together, float weight) {}

    private final IndexSchema schema;
    private final Spelling spelling;
    private final Spelling.Correction correction;
    private final List<Slot> slots;
    private final List<List<String>> phrases;

    /** All words one after the other, small ones included ("get in" is a title); empty when that makes no run. */
    private final List<String> inOrder;

    TextQuery(String typed, IndexSchema schema, Spelling spelling) throws IOException {
        this.schema = schema;
        this.spelling = spelling;
        this.correction = spelling.correct(TypedWords.cleaned(typed));
        TypedWords words = TypedWords.of(correction.text());
        this.phrases = words.phrases().stream()
                .map(phrase -> Analysis.terms(Analysis.STEMS, phrase))
                .filter(stems -> !stems.isEmpty())
                .toList();
        List<Slot> all = withOtherSpellings(slots(words.loose()));
        this.inOrder = all.size() > 1 && all.stream().allMatch(Slot::isOneWord)
                ? all.stream().map(Slot::firstStem).toList()
                : List.of();
        List<Slot> telling = all.stream()
                .filter(slot -> !slot.isOneWord() || !Analysis.isStopWord(slot.firstStem()))
                .toList();
        this.slots = telling.isEmpty() && phrases.isEmpty() ? all : telling;
    }

    /** @return whether there is nothing to look for */
    boolean isEmpty() {
        return slots.isEmpty() && phrases.isEmpty();
    }

    /** @return the words as they were probably meant; null when each is known */
    String didYouMean() {
        return correction.changed() ? correction.text() : null;
    }

    /** @return the runs of stems to mark in what is found */
    List<List<String>> marked() {
        Set<List<String>> runs = new LinkedHashSet<>(phrases);
        for (Slot slot : slots) {
            for (Alternative alternative : slot.alternatives()) {
                if (alternative.together()) {
                    runs.add(alternative.stems());
                } else {
                    alternative.stems().forEach(stem -> runs.add(List.of(stem)));
                }
            }
        }
        return List.copyOf(runs);
    }

    /** Every word. */
    Query narrow() {
        return query(slots, slots.size());
    }

    /** Every word, or one that looks like it; the same object when no other does. */
    TextQuery withSimilar() throws IOException {
        List<Slot> similar = new ArrayList<>();
        for (Slot slot : slots) {
            similar.add(slot.isOneWord() ? withOthers(slot, stemsLike(slot)) : slot);
        }
        return similar.equals(slots) ? this : new TextQuery(this, similar);
    }

    /** @return what {@code this} finds, and after it what the wider one finds with every word, or with most */
    Query then(TextQuery wider, boolean everyWord) {
        int count = wider.slots.size();
        int needed = everyWord ? count : most(count);
        return new BooleanQuery.Builder()
                .add(wider.query(wider.slots, needed), Occur.MUST)
                .add(new BoostQuery(new ConstantScoreQuery(narrow()), NARROW_FIRST), Occur.SHOULD)
                .build();
    }

    /** Both of two, two of three, three of four: one word alone of two would find what nobody asked for. */
    private static int most(int words) {
        return (int) Math.ceil(words * MOST);
    }

    private TextQuery(TextQuery narrow, List<Slot> slots) {
        this.schema = narrow.schema;
        this.spelling = narrow.spelling;
        this.correction = narrow.correction;
        this.phrases = narrow.phrases;
        this.inOrder = narrow.inOrder;
        this.slots = slots;
    }

    private List<String> stemsLike(Slot slot) throws IOException {
        Set<String> stems = new LinkedHashSet<>();
        for (String word : spelling.similar(slot.firstStem())) {
            stems.addAll(Analysis.terms(Analysis.STEMS, word));
        }
        return List.copyOf(stems);
    }

    private List<Slot> withOtherSpellings(List<Slot> slots) {
        Map<String, List<String>> others = new HashMap<>();
        for (Spelling.Replacement replacement : correction.others()) {
            List<String> stems = new ArrayList<>();
            replacement.others().forEach(word -> stems.addAll(Analysis.terms(Analysis.STEMS, word)));
            Analysis.terms(Analysis.STEMS, replacement.word()).forEach(stem -> others.put(stem, stems));
        }
        return slots.stream()
                .map(slot ->
                        slot.isOneWord() ? withOthers(slot, others.getOrDefault(slot.firstStem(), List.of())) : slot)
                .toList();
    }

    private static Slot withOthers(Slot slot, List<String> stems) {
        List<Alternative> alternatives = new ArrayList<>(slot.alternatives());
        for (String stem : stems) {
            if (alternatives.stream().noneMatch(known -> known.stems().equals(List.of(stem)))) {
                alternatives.add(new Alternative(List.of(stem), true, OTHER_SPELLING));
            }
        }
        return new Slot(alternatives);
    }

    private static List<Slot> slots(String words) throws IOException {
        if (Analysis.terms(Analysis.STEMS, words).isEmpty()) {
            return List.of();
        }
        try (TokenStream stream = new CachingTokenFilter(Analysis.QUERY.tokenStream("", words))) {
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

    private Query query(List<Slot> slots, int needed) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        boolean every = needed == slots.size();
        for (int i = 0; i < slots.size(); i++) {
            Query slot = slot(Fields.ALL, slots.get(i), i > 0 ? slots.get(i - 1) : null);
            words.add(slot, every ? Occur.MUST : Occur.SHOULD);
        }
        if (!every) {
            words.setMinimumNumberShouldMatch(needed);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (!slots.isEmpty()) {
            query.add(words.build(), Occur.MUST);
        }
        phrases.forEach(stems -> query.add(run(Fields.ALL, stems, 0), Occur.MUST));
        schema.text().forEach((field, weight) -> {
            if (weight > 1) {
                addWeighted(query, slots, field, weight);
            }
        });
        return query.build();
    }

    private void addWeighted(BooleanQuery.Builder query, List<Slot> slots, String field, float weight) {
        String name = Fields.weighted(field);
        for (Slot slot : slots) {
            query.add(new BoostQuery(slot(name, slot, null), weight), Occur.SHOULD);
        }
        phrases.forEach(stems -> query.add(new BoostQuery(run(name, stems, 0), weight), Occur.SHOULD));
        if (field.equals(IndexSchema.TITLE) && !inOrder.isEmpty()) {
            query.add(new BoostQuery(run(name, inOrder, 1), weight * TITLE_IN_ORDER), Occur.SHOULD);
        }
    }

    private static Query slot(String field, Slot slot, Slot before) {
        if (before != null && slot.isNumber() && before.isOneWord() && !before.isNumber()) {
            return run(field, List.of(before.firstStem(), slot.firstStem()), WORDS_BEFORE_NUMBER);
        }
        List<Query> queries = slot.alternatives().stream()
                .map(alternative -> weighted(alternative(field, alternative), alternative.weight()))
                .toList();
        return queries.size() == 1 ? queries.get(0) : new DisjunctionMaxQuery(queries, SHARE_OF_OTHERS);
    }

    private static Query alternative(String field, Alternative alternative) {
        if (alternative.together()) {
            return run(field, alternative.stems(), 0);
        }
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        for (String stem : alternative.stems()) {
            boolean optional = Analysis.isStopWord(stem) && alternative.stems().size() > 1;
            anywhere.add(new TermQuery(new Term(field, stem)), optional ? Occur.SHOULD : Occur.MUST);
        }
        return anywhere.build();
    }

    private static Query run(String field, List<String> stems, int slop) {
        if (stems.size() == 1) {
            return new TermQuery(new Term(field, stems.get(0)));
        }
        return new PhraseQuery(slop, field, stems.toArray(String[]::new));
    }

    private static Query weighted(Query query, float weight) {
        return weight == 1 ? query : new BoostQuery(query, weight);
    }
}
