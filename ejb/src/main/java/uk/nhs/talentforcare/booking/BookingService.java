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
 * Books talks, and everything that happens to a booking. Neither a talk nor an ambassador is ever double-booked; a press
 * repeated by a double click, a reload or a second tab acts once. A transaction that the database gave up is run again.
 *
 * <p>Strangers get {@link uk.nhs.talentforcare.shared.NotFound}; what has changed meanwhile gives
 * {@link uk.nhs.talentforcare.shared.Conflict} with a sentence for people.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BookingService {

    @Inject
    private BookingDesk desk;

    @Inject
    private SchoolDesk schoolDesk;

    @Inject
    private RearrangingDesk rearrangingDesk;

    @Inject
    private CancellationDesk cancellationDesk;

    @Inject
    private OfferService offers;

    @Inject
    private Validator validator;

    /**
     * An ambassador takes an open talk at one of its times.
     *
     * @return booked; or who was first, with up to three talks like it
     * @throws Invalid if no time of this talk was chosen
     */
    public BookingOutcome book(Actor actor, BookTalk command) {
        Invalid.check(command, validator);
        BookingOutcome outcome = Retry.onDeadlock(() -> desk.book(actor, command));
        return outcome.booked() ? outcome : outcome.with(offers.similar(actor, command.talkId()));
    }

    /** The school confirms a booking; from then on each side sees how to reach the other. */
    public void confirm(Actor actor, ConfirmBooking command) {
        Invalid.check(command, validator);
        run(() -> schoolDesk.confirm(actor, command));
    }

    /** The ambassador gives back a talk that is not confirmed; others may book it. */
    public void release(Actor actor, long talkId, EndReason reason) {
        require(reason);
        run(() -> desk.release(actor, talkId, reason));
    }

    /** The school no longer wants a talk that is not confirmed. */
    public void withdraw(Actor actor, long talkId, EndReason reason) {
        require(reason);
        run(() -> schoolDesk.withdraw(actor, talkId, reason));
    }

    /** Either side calls a confirmed talk off; if the ambassador does and there is time, it is offered again. */
    public void cancel(Actor actor, long talkId, EndReason reason) {
        require(reason);
        run(() -> cancellationDesk.cancel(actor, talkId, reason));
    }

    /** The school offers a draft to the ambassadors in reach. */
    public void open(Actor actor, long talkId) {
        run(() -> schoolDesk.open(actor, talkId));
    }

    /** Either side proposes a new time; the booking stands until the other side has accepted. */
    public void propose(Actor actor, long talkId, TalkTime time) {
        run(() -> rearrangingDesk.propose(actor, talkId, time));
    }

    /** The side that did not propose the new time accepts or declines it. */
    public void answer(Actor actor, long talkId, boolean accept) {
        run(() -> rearrangingDesk.answer(actor, talkId, accept));
    }

    /** The school records that the talk took place, with how many pupils and what it was worth. */
    public void recordDelivered(Actor actor, RecordOutcome outcome) {
        run(() -> schoolDesk.recordDelivered(actor, outcome));
    }

    /** The school records that the talk did not take place. */
    public void recordNotDelivered(Actor actor, long talkId, EndReason reason) {
        require(reason);
        run(() -> schoolDesk.recordNotDelivered(actor, talkId, reason));
    }

    private static void require(EndReason reason) {
        if (reason == null) {
            throw new Invalid("reason", "Choose a reason");
        }
    }

    private static void run(Runnable transaction) {
        Retry.onDeadlock(() -> {
            transaction.run();
            return null;
        });
    }
}
