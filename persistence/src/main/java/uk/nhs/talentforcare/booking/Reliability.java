package uk.nhs.talentforcare.booking;

/**
 * How it went with somebody's talks over the last 12 months. Seen by the person or the school concerned and their
 * coordinator, never by the other side. "Needed at work" never counts; nor does what a coordinator had booked for them,
 * nor a school that was closed.
 *
 * @param kept talks that took place
 * @param cancelledLate talks called off in the last seven days before them
 * @param missed talks at which the ambassador did not appear, or for which the school was not ready
 */
public record Reliability(long kept, long cancelledLate, long missed) {

    /** Days before a talk from which calling it off is late. */
    public static final int LATE_DAYS = 7;

    /** Whether there is anything to tell. */
    public boolean nothing() {
        return kept + cancelledLate + missed == 0;
    }
}
