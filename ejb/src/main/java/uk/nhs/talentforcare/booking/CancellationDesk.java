package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.NotFound;

/** The transaction in which either side calls a confirmed talk off. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CancellationDesk {

    @Inject
    private BookingRepository bookings;

    @Inject
    private TalkAccess access;

    @Inject
    private BookingLetters letters;

    @Inject
    private Clock clock;

    /** Either side calls a confirmed talk off. */
    public void cancel(Actor actor, long talkId, EndReason reason) {
        access.requireEitherSide(actor);
        Talk talk = access.lock(talkId);
        boolean school = access.onSchoolSide(actor, talk);
        Booking booking = school
                ? bookings.liveOf(talk).orElse(null)
                : access.mine(actor, talkId).filter(b -> b.endedAt().isEmpty()).orElse(null);
        if (booking == null && !school && access.mine(actor, talkId).isEmpty()) {
            throw new NotFound("talk " + talkId);
        }
        if (booking == null || talk.state() != TalkState.CONFIRMED) {
            throw new Conflict("This talk is not confirmed any more, so there is nothing to cancel");
        }
        if (school) {
            talk.cancelBySchool(booking, reason.name(), clock.instant());
        } else {
            talk.cancelByAmbassador(booking, reason.name(), clock.instant());
        }
        bookings.freeQuarters(booking);
        letters.cancelled(talk, booking);
        access.record(actor, "cancel-talk", talk, TalkState.CONFIRMED);
    }
}
