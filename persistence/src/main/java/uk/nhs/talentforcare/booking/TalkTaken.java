package uk.nhs.talentforcare.booking;

/** Another ambassador was first: the talk has a booking that stands. */
public class TalkTaken extends RuntimeException {

    public TalkTaken() {
        super("Another booking of the talk stands");
    }
}
