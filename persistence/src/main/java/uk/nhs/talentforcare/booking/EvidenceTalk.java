package uk.nhs.talentforcare.booking;

import java.time.Instant;
import java.util.Map;

/**
 * A talk that a school has recorded as having taken place.
 *
 * @param speaker the ambassador's job, never their name
 * @param twoWay whether pupils could ask and talk; {@code null} if the school was not asked
 * @param pupils how many were there, by year group
 */
public record EvidenceTalk(
        long talkId,
        Instant startsAt,
        int minutes,
        String title,
        String purpose,
        String speaker,
        Boolean twoWay,
        Boolean reflection,
        Map<YearGroup, Integer> pupils) {

    /** Whether it counts under a rule. A talk from before the question was asked counts as two-way. */
    public boolean counts(BenchmarkRule rule) {
        return !rule.twoWay() || twoWay == null || twoWay;
    }
}
