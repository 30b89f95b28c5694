package uk.nhs.talentforcare.booking;

import java.util.EnumSet;
import java.util.Set;

/** Where a talk stands; the picture is at {@link Talk}. */
public enum TalkState {
    DRAFT("Draft"),
    OPEN("Open"),
    INVITED("Invited"),
    BOOKED("Booked, to be confirmed"),
    CONFIRMED("Confirmed"),
    AWAITING_OUTCOME("Waiting for the school's record"),
    DELIVERED("Happened"),
    NOT_DELIVERED("Did not happen"),
    CANCELLED("Cancelled"),
    LAPSED("Closed without a booking"),
    WITHDRAWN("Withdrawn");

    private final String label;

    TalkState(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Whether an ambassador's time is held for the talk, now or in the past. */
    public boolean hasBooking() {
        return EnumSet.of(BOOKED, CONFIRMED, AWAITING_OUTCOME, DELIVERED, NOT_DELIVERED)
                .contains(this);
    }

    /** Whether nothing can happen to it any more. */
    public boolean over() {
        return next().isEmpty();
    }

    boolean canBecome(TalkState next) {
        return next().contains(next);
    }

    private Set<TalkState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(OPEN, INVITED, WITHDRAWN);
            case OPEN -> EnumSet.of(BOOKED, INVITED, LAPSED, WITHDRAWN);
            case INVITED -> EnumSet.of(OPEN, CONFIRMED, LAPSED, WITHDRAWN);
            case BOOKED -> EnumSet.of(OPEN, CONFIRMED, WITHDRAWN);
            case CONFIRMED -> EnumSet.of(OPEN, AWAITING_OUTCOME, CANCELLED);
            case AWAITING_OUTCOME -> EnumSet.of(DELIVERED, NOT_DELIVERED);
            case DELIVERED, NOT_DELIVERED, CANCELLED, LAPSED, WITHDRAWN -> EnumSet.noneOf(TalkState.class);
        };
    }
}
