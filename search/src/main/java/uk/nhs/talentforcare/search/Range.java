package uk.nhs.talentforcare.search;

/**
 * The numbers a filter lets through, both ends included.
 *
 * @param from smallest number let through
 * @param to largest number let through
 */
public record Range(long from, long to) {

    public static Range atLeast(long from) {
        return new Range(from, Long.MAX_VALUE);
    }

    public static Range atMost(long to) {
        return new Range(Long.MIN_VALUE, to);
    }
}
