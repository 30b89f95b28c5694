package uk.nhs.talentforcare.booking;

import java.time.Instant;
import java.util.Set;

/** Tells when an ambassador could give a talk. */
@FunctionalInterface
public interface FreeTime {

    /** Whether a talk fits, with so many minutes of travel on either side. */
    boolean fits(TalkTime time, int travelMinutes);

    /** Whether the ambassador has said when they are free; if not, only what they have booked is known. */
    default boolean said() {
        return false;
    }

    /** By what they have booked alone, whatever they have said. */
    default FreeTime booked() {
        return this;
    }

    /** All but some quarters of an hour, given by their starts. */
    static FreeTime except(Set<Instant> busy) {
        return (time, travelMinutes) -> time.quarters(travelMinutes).stream().noneMatch(busy::contains);
    }
}
