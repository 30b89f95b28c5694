package uk.nhs.talentforcare.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the list of synonyms: a group of equals ({@code hca, healthcare assistant}), any of which finds the others;
 * or what somebody types and what it finds besides ({@code esol > english}).
 *
 * @param typed what is typed, as written
 * @param found what it finds besides, as written; for equals the same list
 */
public record SynonymRule(List<String> typed, List<String> found) {

    /** The longest line, in characters. */
    public static final int LONGEST = 500;

    static final int LONGEST_ENTRY = 60;
    static final int MOST_WORDS = 6;
    static final int MOST_ENTRIES = 20;

    /** The line cannot be used, for a reason that its author reads. */
    public static final class Unusable extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /** @throws Unusable with what to put right */
    public static SynonymRule parse(String line) {
        String typedLine = line == null ? "" : line.strip();
        if (typedLine.lines().count() > 1) {
            throw new Unusable("One line at a time: keep the first, then add the next as another");
        }
        String clean = typedLine.replaceAll("\\s+", " ");
        if (clean.isEmpty()) {
            throw new Unusable("Write words or short forms that mean the same, with commas between");
        }
        if (clean.length() > LONGEST) {
            throw new Unusable("Write " + LONGEST + " characters or fewer: divide a long line into several");
        }
        if (!clean.matches("[\\p{L}\\p{N} ,>&'’./-]+")) {
            throw new Unusable("Use letters, numbers, spaces, hyphens and &, with commas between the entries");
        }
        String[] sides = clean.split(">", -1);
        if (sides.length > 2) {
            throw new Unusable(
                    "Use > once at most: what is typed stands left of it, what it finds besides right of it");
        }
        List<String> typed = entries(sides[0]);
        List<String> found = sides.length == 2 ? entries(sides[1]) : typed;
        SynonymRule rule = new SynonymRule(typed, found);
        rule.check();
        return rule;
    }

    /** Whether each finds all the others. */
    public boolean isGroup() {
        return typed.equals(found);
    }

    /** As it stands in the list. */
    public String line() {
        String left = String.join(", ", typed);
        return isGroup() ? left : left + " > " + String.join(", ", found);
    }

    /** The same entries as a line of equals. */
    String asGroup() {
        return Stream.concat(found.stream(), typed.stream()).distinct().collect(Collectors.joining(", "));
    }

    /** Whether whoever types anything of the other line finds all that it finds by this line alone. */
    boolean covers(SynonymRule other) {
        return isGroup()
                ? stems().containsAll(other.stems())
                : !other.isGroup()
                        && stems(typed).containsAll(stems(other.typed))
                        && stems(found).containsAll(stems(other.found));
    }

    /** Every entry once, as stems with spaces between. */
    Set<String> stems() {
        Set<String> all = stems(typed);
        all.addAll(stems(found));
        return all;
    }

    static Set<String> stems(Collection<String> entries) {
        Set<String> all = new LinkedHashSet<>();
        entries.forEach(entry -> all.add(stems(entry)));
        return all;
    }

    /** What an entry is to the search: two of the same stems are the same entry. */
    static String stems(String entry) {
        return String.join(" ", Analysis.terms(Analysis.STEMS, entry));
    }

    private static List<String> entries(String side) {
        List<String> entries = new ArrayList<>();
        for (String entry : side.split(",", -1)) {
            String clean = entry.strip();
            if (clean.isEmpty()) {
                throw new Unusable("An entry is missing: look for a comma with nothing before or after it");
            }
            entries.add(clean);
        }
        return List.copyOf(entries);
    }

    private void check() {
        if (typed.size() + (isGroup() ? 0 : found.size()) > MOST_ENTRIES) {
            throw new Unusable("Write " + MOST_ENTRIES + " entries or fewer: divide a long line into several");
        }
        for (String entry : typed) {
            check(entry);
        }
        for (String entry : found) {
            check(entry);
        }
        if (isGroup()) {
            if (stems().size() < 2) {
                throw new Unusable("The search takes these for the same word already, or there is only one");
            }
        } else if (typed.stream()
                .map(SynonymRule::stems)
                .allMatch(found.stream().map(SynonymRule::stems).toList()::contains)) {
            throw new Unusable("What is typed finds itself already: write something else on the right");
        }
    }

    private static void check(String entry) {
        List<String> stems = Analysis.terms(Analysis.STEMS, entry);
        if (entry.length() > LONGEST_ENTRY || stems.size() > MOST_WORDS) {
            throw new Unusable("“" + entry + "” is too long: " + MOST_WORDS + " words and " + LONGEST_ENTRY
                    + " characters at most");
        }
        if (stems.isEmpty()) {
            throw new Unusable("“" + entry + "” has no letter or number in it");
        }
        if (stems.size() == 1
                && stems.get(0).length() == 1
                && Character.isLetter(stems.get(0).charAt(0))) {
            throw new Unusable("“" + entry + "” is a single letter, which would be found nearly everywhere");
        }
        boolean everyday = stems.stream().allMatch(Analysis::isStopWord)
                || stems.size() == 1 && Analysis.isWeak(stems.get(0), MOST_WORDS);
        if (everyday) {
            throw new Unusable(
                    "“" + entry + "” is an everyday word: whoever types the others would find nearly everything");
        }
    }
}
