package uk.nhs.talentforcare.bench.matching;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import uk.nhs.talentforcare.booking.MatchWeights;

/**
 * Compares the platform's matching with first come, first served, over a simulated school year, and prints the table
 * that {@code docs/matching.md} keeps. {@code BENCH_MATCH_SHARE} (a percentage, 100 if not given) makes the country
 * smaller.
 */
public final class MatchingBench {

    private static final int SCHOOLS = 24_000;
    private static final int AMBASSADORS = 40_000;
    private static final int REQUESTS = 50_000;
    private static final long SEED = 20_260_901;

    private MatchingBench() {}

    /** Prints the table. @param percent how much of the country, 1 to 100 */
    public static void print(PrintStream out, int percent) {
        Map<Policy, Outcome> outcomes = outcomes(percent);
        out.println(Outcome.HEAD);
        out.println("|---|---|---|---|---|---|---|---|---|");
        outcomes.forEach((policy, outcome) -> out.println(outcome.row(policy.label())));
    }

    static Map<Policy, Outcome> outcomes(int percent) {
        World world = new World(SCHOOLS * percent / 100, AMBASSADORS * percent / 100, REQUESTS * percent / 100, SEED);
        Map<Policy, Outcome> outcomes = new EnumMap<>(Policy.class);
        for (Policy policy : Policy.values()) {
            outcomes.put(policy, new Simulation(world, policy, MatchWeights.USUAL, SEED).run());
        }
        return outcomes;
    }
}
