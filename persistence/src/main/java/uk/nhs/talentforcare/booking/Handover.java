package uk.nhs.talentforcare.booking;

import java.time.Instant;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.shared.IllegalTransition;

/**
 * A talk that is booked or confirmed passes from one ambassador to another, at the same time and with the same
 * arrangements. The one's booking ends, the other's begins: each keeps a calendar entry of its own. What is ended has to
 * be written before the other is, or the key of the database refuses it.
 */
public final class Handover {

    private Handover() {}

    /**
     * The ambassador who had it has it no longer.
     *
     * @throws IllegalTransition unless the talk is booked or confirmed
     */
    public static void end(Talk talk, Booking old, String reason, Instant now) {
        if (talk.state() != TalkState.BOOKED && talk.state() != TalkState.CONFIRMED) {
            throw new IllegalTransition("talk", talk.state(), TalkState.BOOKED);
        }
        old.ended(BookingEnding.REASSIGNED, reason, now);
    }

    /**
     * Another has it instead; it is as far as it was.
     *
     * @param old the booking that has just ended
     * @param held in person or online, never either
     */
    public static Booking begin(Booking old, Ambassador to, TalkFormat held, String submissionKey, Instant now) {
        if (old.ending().orElse(null) != BookingEnding.REASSIGNED) {
            throw new IllegalStateException("Only what was taken from one ambassador is given to another");
        }
        Booking booking = new Booking(old.talk(), to, old.time(), held, submissionKey, now);
        if (old.talk().state() == TalkState.CONFIRMED) {
            booking.confirmedAtOnce(now);
        }
        old.arrangements().ifPresent(booking::arranged);
        return booking;
    }
}
