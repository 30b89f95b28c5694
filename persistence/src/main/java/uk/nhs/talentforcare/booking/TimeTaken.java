package uk.nhs.talentforcare.booking;

/** The ambassador has another talk then, or is on the way to or from one. */
public class TimeTaken extends RuntimeException {

    public TimeTaken() {
        super("The ambassador is not free at that time, travel included");
    }
}
