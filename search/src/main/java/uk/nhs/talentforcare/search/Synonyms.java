package uk.nhs.talentforcare.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * A list of synonyms, ready for use. It is a matter of the question alone, so that another list needs no new index: the
 * one {@link #inUse()} can be changed at any time, and every question that comes later is understood by it.
 */
public final class Synonyms {

    private static final List<SynonymRule> DEFAULTS = read("synonyms.txt");

    private static volatile Synonyms inUse = of(DEFAULTS);

    private final Set<String> stems = new HashSet<>();
    private final Map<String, String> written = new HashMap<>();
    private final Analyzer analyzer;

    private Synonyms(Collection<SynonymRule> rules) {
        SynonymMap.Builder builder = new SynonymMap.Builder(true);
        for (SynonymRule rule : rules) {
            List<CharsRef> typed = entries(rule.typed());
            List<CharsRef> found = rule.isGroup() ? typed : entries(rule.found());
            for (CharsRef one : typed) {
                found.stream().filter(other -> !one.equals(other)).forEach(other -> builder.add(one, other, true));
            }
        }
        try {
            analyzer = Analysis.withSynonyms(builder.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list of these lines. */
    public static Synonyms of(Collection<SynonymRule> rules) {
        return new Synonyms(rules);
    }

    /** The lines that come with the product, in their order. */
    public static List<SynonymRule> defaults() {
        return DEFAULTS;
    }

    /** What questions are understood by now. */
    public static Synonyms inUse() {
        return inUse;
    }

    /** From now on every question of this process is understood by these. */
    public static void use(Synonyms other) {
        inUse = other;
    }

    /**
     * Why a line cannot stand beside others, in a sentence; empty if it can.
     *
     * @param others the lines beside which it would stand, without the one that it replaces
     */
    public static Optional<String> trouble(SynonymRule rule, Collection<SynonymRule> others) {
        for (SynonymRule other : others) {
            if (other.covers(rule)) {
                return Optional.of("The list has this already, in the line “" + other.line() + "”");
            }
        }
        return rule.isGroup() ? Optional.empty() : circle(rule, others);
    }

    /** One-way lines that lead back to where they began are equals, and should say so. */
    private static Optional<String> circle(SynonymRule rule, Collection<SynonymRule> others) {
        Set<String> goals = SynonymRule.stems(rule.typed());
        Set<String> seen = new HashSet<>(SynonymRule.stems(rule.found()));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String from = open.pop();
            for (SynonymRule other : others) {
                if (!other.isGroup() && SynonymRule.stems(other.typed()).contains(from)) {
                    for (String to : SynonymRule.stems(other.found())) {
                        if (goals.contains(to)) {
                            return Optional.of("This goes round in a circle with “" + other.line()
                                    + "”. If they mean the same, keep one line with commas instead, which does both ways: “"
                                    + rule.asGroup() + "”");
                        }
                        if (seen.add(to)) {
                            open.push(to);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Stems with synonyms beside them, as a graph. */
    Analyzer analyzer() {
        return analyzer;
    }

    /** @return whether the stem stands in the list, so that it is a word even if no document has it */
    boolean has(String stem) {
        return stems.contains(stem);
    }

    /** @return how somebody wrote the entry that has these stems, or the stems */
    String written(List<String> run) {
        String joined = String.join(" ", run);
        return written.getOrDefault(joined, joined);
    }

    private List<CharsRef> entries(List<String> group) {
        List<CharsRef> entries = new ArrayList<>();
        for (String words : group) {
            String[] run = Analysis.terms(Analysis.STEMS, words).toArray(String[]::new);
            stems.addAll(List.of(run));
            written.putIfAbsent(String.join(" ", run), words);
            CharsRef entry = SynonymMap.Builder.join(run, new CharsRefBuilder());
            if (entry.length > 0 && !entries.contains(entry)) {
                entries.add(CharsRef.deepCopyOf(entry));
            }
        }
        return entries;
    }

    private static List<SynonymRule> read(String resource) {
        List<SynonymRule> rules = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Synonyms.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rules.add(SynonymRule.parse(line));
                }
            }
            return List.copyOf(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
