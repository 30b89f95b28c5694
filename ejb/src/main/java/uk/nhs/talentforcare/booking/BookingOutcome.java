package uk.nhs.talentforcare.booking;

import java.util.List;

/**
 * What came of pressing "Book this talk".
 *
 * @param similar if it was not booked, up to three open talks like it
 */
public record BookingOutcome(Kind kind, List<RankedTalk> similar) {

    /** How it went. */
    public enum Kind {
        BOOKED,
        /** Another ambassador was first, or the talk is no longer offered. */
        TAKEN,
        /** The ambassador has another talk then, travel included. */
        BUSY
    }

    static final BookingOutcome BOOKED = new BookingOutcome(Kind.BOOKED, List.of());
    static final BookingOutcome TAKEN = new BookingOutcome(Kind.TAKEN, List.of());
    static final BookingOutcome BUSY = new BookingOutcome(Kind.BUSY, List.of());

    BookingOutcome with(List<RankedTalk> others) {
        return new BookingOutcome(kind, others);
    }

    public boolean booked() {
        return kind == Kind.BOOKED;
    }
}
