package uk.nhs.talentforcare.booking;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.LongStream;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.Speaker;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * The transactions in which a coordinator books a talk for an ambassador, or gives it to another. They hold the
 * ambassadors' rows before the talk's, in the order of their numbers.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SteppingInDesk {

    @Inject
    private StepInAccess access;

    @Inject
    private StepInCandidates candidates;

    @Inject
    private TalkTaking taking;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private BookingRepository bookings;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private SteppingInLetters letters;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext context;

    /** Books an open talk for an ambassador; undone as a whole when somebody else was first. */
    public BookingOutcome book(Actor actor, BookTalk command, long ambassadorId, String reason) {
        access.require(actor);
        Instant now = clock.instant();
        Talk seen = talks.find(command.talkId()).orElseThrow(() -> new NotFound("talk " + command.talkId()));
        access.requireMine(actor, seen);
        OpenTalk offer = offer(command.talkId(), now);
        Ambassador ambassador = bookable(ambassadorId, "ambassador", offer, now);
        ProposedTime time = seen.time(command.time()).orElseThrow(() -> new Invalid("time", "Choose one of the times"));
        if (seen.state() == TalkState.OPEN && !candidates.free(ambassador, offer, time.time())) {
            return BookingOutcome.BUSY;
        }
        try {
            return taking.take(ambassador, command, now, (talk, booking) -> {
                letters.booked(actor, talk, booking, reason);
                access.keep(actor, talk, booking, StepIn.Kind.BOOKED, reason, TalkState.OPEN, now);
            });
        } catch (TalkTaken e) {
            context.setRollbackOnly();
            return BookingOutcome.TAKEN;
        } catch (TimeTaken e) {
            context.setRollbackOnly();
            return BookingOutcome.BUSY;
        }
    }

    /** Gives a talk that stands to another ambassador at the same time; both calendars hear of it. */
    public BookingOutcome reassign(Actor actor, long talkId, long ambassadorId, String reason, String submissionKey) {
        access.require(actor);
        Instant now = clock.instant();
        Talk seen = talks.find(talkId).orElseThrow(() -> new NotFound("talk " + talkId));
        access.requireMine(actor, seen);
        Booking old = standing(seen);
        if (old.ambassador().id() == ambassadorId) {
            return BookingOutcome.BOOKED;
        }
        OpenTalk offer = offer(talkId, now);
        Ambassador to = bookable(ambassadorId, "other", offer, now);
        if (!candidates.free(to, offer.heldAt(old.time()), old.time())) {
            return BookingOutcome.BUSY;
        }
        LongStream.of(old.ambassador().id(), ambassadorId).sorted().forEach(ambassadors::lock);
        Talk talk = access.lock(actor, talkId);
        if (!standing(talk).id().equals(old.id())) {
            throw changed();
        }
        Handover.end(talk, old, null, now);
        bookings.flush();
        bookings.freeQuarters(old);
        Booking booking = Handover.begin(old, to, Matching.held(Speaker.of(to), offer), submissionKey, now);
        try {
            bookings.add(booking);
        } catch (TalkTaken | TimeTaken e) {
            context.setRollbackOnly();
            return e instanceof TimeTaken ? BookingOutcome.BUSY : BookingOutcome.TAKEN;
        }
        letters.reassigned(actor, talk, old, booking, reason);
        access.keep(actor, talk, booking, StepIn.Kind.REASSIGNED, reason, talk.state(), now);
        return BookingOutcome.BOOKED;
    }

    private Booking standing(Talk talk) {
        if (talk.state() != TalkState.BOOKED && talk.state() != TalkState.CONFIRMED) {
            throw changed();
        }
        return bookings.liveOf(talk).orElseThrow(SteppingInDesk::changed);
    }

    private static Conflict changed() {
        return new Conflict("This talk has changed meanwhile. Look again, then decide");
    }

    private OpenTalk offer(long talkId, Instant now) {
        return talks.detail(talkId, AcademicYear.of(now)).orElseThrow().offer();
    }

    /** Somebody who may be booked: approved, nothing against it, in reach. */
    private Ambassador bookable(long ambassadorId, String field, OpenTalk offer, Instant now) {
        Ambassador ambassador = ambassadors
                .find(ambassadorId)
                .filter(Ambassador::active)
                .orElseThrow(() -> new Invalid(field, "Choose an ambassador from the list"));
        if (ambassador.bar(LondonTime.today(now)).isPresent()) {
            throw new Invalid(field, "This ambassador may not be booked just now. Choose another");
        }
        if (!Matching.reaches(Speaker.of(ambassador), offer)) {
            throw new Invalid(field, "This ambassador does not go as far as the school. Choose another");
        }
        return ambassador;
    }
}
