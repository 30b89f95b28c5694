package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.Retry;

/**
 * Lets a coordinator act on a talk of their own areas for its school or an ambassador. Each step has a reason that both
 * sides read; everything goes the way that the sides themselves go, so nothing is ever double-booked. A transaction that
 * the database gave up is run again.
 *
 * <p>Talks of other areas give {@link uk.nhs.talentforcare.shared.NotFound}; what has changed meanwhile gives
 * {@link uk.nhs.talentforcare.shared.Conflict} with a sentence for people.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SteppingIn {

    private static final int LONGEST_REASON = 500;

    @Inject
    private SteppingInDesk desk;

    @Inject
    private EndingDesk endings;

    @Inject
    private Validator validator;

    /** For whom a confirmed talk is called off. */
    public enum Side {
        SCHOOL,
        AMBASSADOR
    }

    /** Books an open talk for an ambassador who is free; they may give it back without blame. */
    public BookingOutcome book(Actor actor, BookTalk command, Long ambassadorId, String reason) {
        requireWords("bookReason", reason);
        if (ambassadorId == null) {
            throw new Invalid("ambassador", "Choose an ambassador");
        }
        Invalid.check(command, validator);
        return Retry.onDeadlock(() -> desk.book(actor, command, ambassadorId, reason));
    }

    /**
     * Gives a talk that is booked or confirmed to another ambassador, at the same time.
     *
     * @param submissionKey one-time key of the form
     */
    public BookingOutcome reassign(Actor actor, long talkId, Long ambassadorId, String reason, String submissionKey) {
        requireWords("handReason", reason);
        if (ambassadorId == null) {
            throw new Invalid("other", "Choose an ambassador");
        }
        return Retry.onDeadlock(() -> desk.reassign(actor, talkId, ambassadorId, reason, submissionKey));
    }

    /** Confirms a booking for the school, which has agreed. */
    public void confirm(Actor actor, ConfirmBooking command, String reason) {
        requireWords("confirmReason", reason);
        Invalid.check(command, validator);
        run(() -> endings.confirm(actor, command, reason));
    }

    /** Withdraws a request that is not confirmed for the school. */
    public void withdraw(Actor actor, long talkId, EndReason because, String reason) {
        requireBecause(because);
        requireWords("endReason", reason);
        run(() -> endings.withdraw(actor, talkId, because, reason));
    }

    /** Calls a confirmed talk off for one side; if it is the ambassador's and there is time, it is offered again. */
    public void cancel(Actor actor, long talkId, Side side, EndReason because, String reason) {
        if (side == null) {
            throw new Invalid("side", "Choose who cannot have it");
        }
        requireBecause(because);
        requireWords("endReason", reason);
        run(() -> endings.cancel(actor, talkId, side, because, reason));
    }

    private static void requireBecause(EndReason because) {
        if (because == null) {
            throw new Invalid("because", "Choose a reason");
        }
    }

    private static void requireWords(String field, String reason) {
        if (reason.isBlank()) {
            throw new Invalid(field, "Say why you step in: the school and the ambassador read it");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Invalid(field, "Why you step in must be 500 characters or fewer");
        }
    }

    private static void run(Runnable transaction) {
        Retry.onDeadlock(() -> {
            transaction.run();
            return null;
        });
    }
}
