package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;

/** The transactions in which a coordinator confirms, withdraws or calls off a talk for one of its sides. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EndingDesk {

    private static final Set<TalkState> WITHDRAWABLE = Set.of(TalkState.OPEN, TalkState.INVITED, TalkState.BOOKED);

    @Inject
    private StepInAccess access;

    @Inject
    private BookingRepository bookings;

    @Inject
    private InvitationEnding invitations;

    @Inject
    private SteppingInLetters letters;

    @Inject
    private Clock clock;

    /** The school has agreed, by telephone say. */
    public void confirm(Actor actor, ConfirmBooking command, String reason) {
        access.require(actor);
        Talk talk = access.lock(actor, command.talkId());
        if (talk.state() == TalkState.CONFIRMED) {
            return;
        }
        if (talk.state() != TalkState.BOOKED) {
            throw new Conflict("This talk is no longer booked, so there is nothing to confirm");
        }
        Instant now = clock.instant();
        Booking booking = bookings.liveOf(talk).orElseThrow();
        talk.confirm(booking, command.arrangements(), now);
        letters.confirmed(actor, talk, booking, reason);
        access.keep(actor, talk, booking, StepIn.Kind.CONFIRMED, reason, TalkState.BOOKED, now);
    }

    /** The school no longer needs it. */
    public void withdraw(Actor actor, long talkId, EndReason because, String reason) {
        access.require(actor);
        Talk talk = access.lock(actor, talkId);
        TalkState before = talk.state();
        if (before == TalkState.WITHDRAWN) {
            return;
        }
        if (!WITHDRAWABLE.contains(before)) {
            throw new Conflict("This request cannot be withdrawn any more. Look where it stands now");
        }
        Instant now = clock.instant();
        Booking booking = bookings.liveOf(talk).orElse(null);
        talk.withdraw(booking, because.name(), now);
        if (booking != null) {
            bookings.freeQuarters(booking);
        }
        letters.withdrawn(actor, talk, booking, reason);
        invitations.closed(talk, now);
        access.keep(actor, talk, booking, StepIn.Kind.WITHDRAWN, reason, before, now);
    }

    /** One side cannot have a talk that is confirmed. */
    public void cancel(Actor actor, long talkId, SteppingIn.Side side, EndReason because, String reason) {
        access.require(actor);
        Talk talk = access.lock(actor, talkId);
        if (talk.state() != TalkState.CONFIRMED) {
            throw new Conflict("This talk is not confirmed any more, so there is nothing to cancel");
        }
        Instant now = clock.instant();
        Booking booking = bookings.liveOf(talk).orElseThrow();
        if (side == SteppingIn.Side.SCHOOL) {
            talk.cancelBySchool(booking, because.name(), now);
        } else {
            talk.cancelByAmbassador(booking, because.name(), now);
        }
        bookings.freeQuarters(booking);
        letters.cancelled(actor, talk, booking, reason);
        access.keep(actor, talk, booking, StepIn.Kind.CANCELLED, reason, TalkState.CONFIRMED, now);
    }
}
