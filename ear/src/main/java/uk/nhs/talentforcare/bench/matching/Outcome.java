package uk.nhs.talentforcare.bench.matching;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a way of matching led to in a simulated year.
 *
 * @param met share of requests that found somebody, 0 to 1
 * @param schoolsReached share of the schools that asked which had a talk at least, 0 to 1
 * @param schoolGini inequality of talks among the schools that asked: 0 all have as many, 1 one has all
 * @param ambassadorGini inequality of talks among ambassadors who gave one
 * @param ambassadorsUsed share of all ambassadors who gave a talk, 0 to 1
 * @param miles mean distance of talks in person
 * @param days mean school days from asking to booking
 * @param letters letters to ambassadors for a request that was met
 */
record Outcome(
        double met,
        double schoolsReached,
        double schoolGini,
        double ambassadorGini,
        double ambassadorsUsed,
        double miles,
        double days,
        double letters) {

    static final String HEAD = "| way | requests met | schools reached | spread over schools (Gini) | spread over"
            + " ambassadors (Gini) | ambassadors used | mean miles | school days to a booking | letters a talk |";

    /** Gini's coefficient of some counts, 0 for none. */
    static double gini(int[] counts) {
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (i + 1.0) * sorted[i];
            sum += sorted[i];
        }
        return sum == 0 ? 0 : 2 * weighted / (sorted.length * sum) - (sorted.length + 1.0) / sorted.length;
    }

    /** A row of the table in {@code docs/matching.md}. */
    String row(String way) {
        return String.format(
                Locale.UK,
                "| %s | %.1f %% | %.1f %% | %.3f | %.3f | %.1f %% | %.1f | %.1f | %.1f |",
                way,
                100 * met,
                100 * schoolsReached,
                schoolGini,
                ambassadorGini,
                100 * ambassadorsUsed,
                miles,
                days,
                letters);
    }
}
