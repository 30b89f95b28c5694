package uk.nhs.talentforcare.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words of a search as queries, from the narrow to the wide: every word as typed (unknown ones put right); every
 * word or one that looks like it; most of the words. What the narrow one finds always stands first.
 */
final class TextQuery {

    private static final float OTHER_SPELLING = 0.4f;
    private static final float TITLE_IN_ORDER = 2f;
    private static final float NARROW_FIRST = 1000f;
    private static final float SHARE_OF_OTHERS = 0.1f;
    private static final double MOST = 0.6;
    private static final float PAIR = 1.5f;

    /** "bands 2 and 3" has two words between band and 3. */
    private static final int WORDS_BEFORE_NUMBER = 3;

    private final IndexSchema schema;
    private final Spelling spelling;
    private final String typed;
    private final Spelling.Correction correction;
    private final List<Slot> slots;
    private final List<List<String>> phrases;

    /** Words that raise a document and that it may do without. */
    private final List<Slot> weak;

    /** Telling words that were typed one after the other: a document in which they stand so is raised. */
    private final List<List<String>> pairs;

    /** All words one after the other, small ones included ("get in" is a title); empty when that makes no run. */
    private final List<String> inOrder;

    TextQuery(String typed, IndexSchema schema, Spelling spelling) throws IOException {
        this.schema = schema;
        this.spelling = spelling;
        this.typed = TypedWords.cleaned(typed);
        this.correction = spelling.correct(this.typed);
        TypedWords words = TypedWords.of(correction.text());
        this.phrases = words.phrases().stream()
                .map(phrase -> Analysis.terms(Analysis.STEMS, phrase))
                .filter(stems -> !stems.isEmpty())
                .toList();
        List<Slot> all = withOtherSpellings(Slot.of(words.loose(), spelling.synonyms()));
        this.inOrder = all.size() > 1 && all.stream().allMatch(Slot::isOneWord)
                ? all.stream().map(Slot::firstStem).toList()
                : List.of();
        List<Slot> telling = all.stream()
                .filter(slot -> !slot.isOneWord() || !Analysis.isStopWord(slot.firstStem()))
                .toList();
        this.weak = telling.stream()
                .filter(slot -> slot.isOneWord() && Analysis.isWeak(slot.firstStem(), telling.size() - 1))
                .toList();
        List<Slot> required =
                telling.stream().filter(slot -> !weak.contains(slot)).toList();
        this.slots = !required.isEmpty() ? required : telling.isEmpty() && phrases.isEmpty() ? all : telling;
        this.pairs = pairs(all);
    }

    private static List<List<String>> pairs(List<Slot> all) {
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            Slot one = all.get(i - 1);
            Slot next = all.get(i);
            if (one.isOneWord()
                    && next.isOneWord()
                    && !Analysis.isStopWord(one.firstStem())
                    && !Analysis.isStopWord(next.firstStem())) {
                pairs.add(List.of(one.firstStem(), next.firstStem()));
            }
        }
        return pairs;
    }

    /**
     * @return what may be asked of a model of sentences: the words as typed, because it sees through mistakes better than
     *     a list of words does; null for a name, a number or a quotation, which mean what they say, and for nonsense
     */
    String question() {
        String sensible = TypedWords.sensible(typed);
        boolean words = phrases.isEmpty() && slots.stream().anyMatch(slot -> !slot.isNumber());
        return words && SearchRequest.holdsWord(sensible) ? sensible : null;
    }

    /** @return how many words a document must have */
    int required() {
        return slots.size();
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
            for (Slot.Alternative alternative : slot.alternatives()) {
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
        this.typed = narrow.typed;
        this.correction = narrow.correction;
        this.phrases = narrow.phrases;
        this.inOrder = narrow.inOrder;
        this.weak = narrow.weak;
        this.pairs = narrow.pairs;
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
        List<Slot.Alternative> alternatives = new ArrayList<>(slot.alternatives());
        for (String stem : stems) {
            if (alternatives.stream().noneMatch(known -> known.stems().equals(List.of(stem)))) {
                alternatives.add(new Slot.Alternative(List.of(stem), true, OTHER_SPELLING));
            }
        }
        return new Slot(alternatives);
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
        weak.forEach(slot -> query.add(slot(Fields.ALL, slot, null), Occur.SHOULD));
        pairs.forEach(pair -> query.add(new BoostQuery(run(Fields.ALL, pair, 1), PAIR), Occur.SHOULD));
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

    private static Query alternative(String field, Slot.Alternative alternative) {
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
