package uk.nhs.talentforcare.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Finds other questions for somebody whose own found little, and says what each would add. */
final class Widening {

    /** With this many results or more nobody is short of any. */
    static final int ENOUGH = 8;

    private static final int OFFERS = 3;

    /** Whoever found nothing sees what each filter keeps back. */
    private static final int OFFERS_FOR_NOTHING = 12;

    private final Asked asked;
    private final boolean placeKnown;

    Widening(Asked asked, boolean placeKnown) {
        this.asked = asked;
        this.placeKnown = placeKnown;
    }

    /**
     * The offers worth making, the smallest step first.
     *
     * @param found how many this question found
     * @param count how many another would find
     */
    List<DirectoryView.Offer> offers(long found, ToLongFunction<Asked> count) {
        if (found >= ENOUGH || asked.isEverything()) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        Set<Long> further = new HashSet<>();
        for (Candidate candidate : candidates(found)) {
            long adds = count.applyAsLong(candidate.asked) - found;
            if (adds > 0 && (!candidate.elsewhere || further.add(adds))) {
                candidates.add(new Candidate(candidate.label, candidate.asked, adds, candidate.elsewhere));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingLong(Candidate::adds))
                .limit(found == 0 ? OFFERS_FOR_NOTHING : OFFERS)
                .map(candidate -> new DirectoryView.Offer(
                        candidate.label, "%,d more".formatted(candidate.adds), candidate.asked.address()))
                .toList();
    }

    private List<Candidate> candidates(long found) {
        List<Candidate> candidates = new ArrayList<>();
        if (placeKnown) {
            Directory.MILES.stream()
                    .filter(miles -> miles > asked.miles())
                    .limit(2)
                    .forEach(miles ->
                            candidates.add(new Candidate("Within " + miles + " miles", asked.within(miles), 0, true)));
            candidates.add(new Candidate("Anywhere in England", asked.anywhere(), 0, true));
        }
        for (Facet facet : asked.directory().facets()) {
            if (asked.chosen().containsKey(facet.name())) {
                candidates.add(new Candidate(
                        "Any " + facet.legend().toLowerCase(Locale.UK), asked.without(facet.name()), 0, false));
            }
        }
        if (!asked.words().isEmpty() && (placeKnown || !asked.chosen().isEmpty())) {
            candidates.add(new Candidate("Without “" + asked.words() + "”", asked.withWords(""), 0, false));
        }
        if (found == 0) {
            asked.singleWords()
                    .forEach(word ->
                            candidates.add(new Candidate("Only “" + word + "”", asked.withWords(word), 0, false)));
        }
        return candidates;
    }

    /** @param elsewhere whether it looks in a wider circle: of two that add the same the smaller is enough */
    private record Candidate(String label, Asked asked, long adds, boolean elsewhere) {}
}
