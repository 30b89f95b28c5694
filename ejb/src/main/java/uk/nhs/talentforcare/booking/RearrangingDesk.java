package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** The transactions in which either side proposes a new time and the other answers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RearrangingDesk {

    @Inject
    private BookingRepository bookings;

    @Inject
    private HolidayRepository holidays;

    @Inject
    private TalkAccess access;

    @Inject
    private RearrangingLetters letters;

    @Inject
    private Clock clock;

    /** Either side proposes a new time for a booking; it replaces one that the same side proposed before. */
    public void propose(Actor actor, long talkId, TalkTime time) {
        Standing standing = standing(actor, talkId);
        Instant now = clock.instant();
        Booking booking = standing.booking();
        new TimeRules(holidays.workingDays(), now).objection(time).ifPresent(sentence -> {
            throw new Invalid("newDay", sentence);
        });
        if (time.equals(booking.time())) {
            throw new Invalid("newDay", "The talk is at that time already");
        }
        Set<Instant> busy = bookings.busyQuarters(booking.ambassador().id(), now);
        booking.quarters().forEach(busy::remove);
        int travel = booking.ambassador().travelMinutesFor(booking.format());
        if (time.quarters(travel).stream().anyMatch(busy::contains)) {
            throw new Invalid(
                    "newDay",
                    standing.school()
                            ? "The ambassador is not free then, travel included. Propose another time"
                            : "You have another talk then, or are on your way. Propose another time");
        }
        Optional<TimeProposal> waiting = bookings.proposalFor(booking);
        if (waiting.isPresent() && waiting.get().bySchool() != standing.school()) {
            throw new Conflict("The other side has proposed a new time. Accept or decline that first");
        }
        if (waiting.isPresent() && waiting.get().time().equals(time)) {
            return;
        }
        waiting.ifPresent(old -> old.end(ProposalAnswer.OVERTAKEN, now));
        bookings.flush();
        TimeProposal proposal = new TimeProposal(booking, standing.school(), time, now);
        bookings.add(proposal);
        letters.proposed(standing.talk(), proposal);
        access.record(actor, "propose-time", standing.talk(), standing.talk().state());
    }

    /** The other side answers; accepting moves the booking, unless the ambassador is no longer free then. */
    public void answer(Actor actor, long talkId, boolean accept) {
        Standing standing = standing(actor, talkId);
        Instant now = clock.instant();
        TimeProposal proposal = bookings.proposalFor(standing.booking())
                .filter(waiting -> waiting.bySchool() != standing.school())
                .orElseThrow(() -> new Conflict("There is no new time to answer any more"));
        if (!accept) {
            proposal.end(ProposalAnswer.DECLINED, now);
            letters.notMoved(standing.talk(), proposal);
            access.record(
                    actor, "decline-time", standing.talk(), standing.talk().state());
            return;
        }
        if (!proposal.time().startsAt().isAfter(now)) {
            throw new Conflict("That time is over, so it cannot be accepted");
        }
        proposal.accept(now);
        try {
            bookings.moveQuarters(standing.booking());
        } catch (TimeTaken e) {
            throw new Conflict("The ambassador is no longer free at that time, so the booking stands as it was");
        }
        letters.moved(standing.talk(), proposal);
        access.record(actor, "accept-time", standing.talk(), standing.talk().state());
    }

    /** A booking that stands, and whether the actor is on the school's side of it. */
    private record Standing(Talk talk, Booking booking, boolean school) {}

    private Standing standing(Actor actor, long talkId) {
        access.requireEitherSide(actor);
        bookings.holdAmbassadorOf(talkId);
        Talk talk = access.lock(talkId);
        boolean school = access.onSchoolSide(actor, talk);
        if (!school && access.mine(actor, talkId).isEmpty()) {
            throw new NotFound("talk " + talkId);
        }
        Booking booking = bookings.liveOf(talk)
                .filter(live -> talk.state() == TalkState.BOOKED || talk.state() == TalkState.CONFIRMED)
                .filter(live -> school || live.ambassador().accountId() == actor.accountId())
                .orElseThrow(() -> new Conflict("This talk is not booked any more"));
        return new Standing(talk, booking, school);
    }
}
