package uk.nhs.talentforcare.booking;

/** Why a booking no longer stands. */
public enum BookingEnding {
    /** The ambassador gave the talk back before it was confirmed. */
    RELEASED,
    /** The school withdrew its request before it was confirmed. */
    WITHDRAWN,
    CANCELLED_BY_SCHOOL,
    CANCELLED_BY_AMBASSADOR,
    /** The coordinator gave the talk to another ambassador. */
    REASSIGNED
}
