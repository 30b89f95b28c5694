package uk.nhs.talentforcare.booking;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * The transactions of {@link BookingService}, one a method. Each holds the rows that it is about to change, always the
 * ambassador's before the talk's, so that two never wait for each other; the keys of the database stand behind it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BookingDesk {

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private BookingRepository bookings;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Permissions permissions;

    @Inject
    private TalkLetters letters;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext context;

    /** Takes an open talk for the ambassador who asks; undone as a whole when somebody else was first. */
    public BookingOutcome book(Actor actor, BookTalk command) {
        permissions.require(actor, Permission.BOOK_TALK);
        Instant now = clock.instant();
        Ambassador ambassador = ambassadors
                .findByAccount(actor.accountId())
                .filter(Ambassador::active)
                .orElseThrow(() -> new NotFound("ambassador of account " + actor.accountId()));
        TalkDetail seen = talks.detail(command.talkId(), AcademicYear.of(now))
                .filter(talk -> Matching.reaches(ambassador, talk.offer()))
                .orElseThrow(() -> new NotFound("talk " + command.talkId()));
        Optional<BookingOutcome> known = alreadyDone(ambassador, command);
        if (known.isPresent()) {
            return known.get();
        }
        if (seen.state() != TalkState.OPEN || !seen.offer().closesAt().isAfter(now)) {
            return BookingOutcome.TAKEN;
        }
        ambassadors.lockByAccount(actor.accountId());
        Talk talk = lock(command.talkId());
        known = alreadyDone(ambassador, command);
        if (known.isPresent()) {
            return known.get();
        }
        if (talk.state() != TalkState.OPEN) {
            return BookingOutcome.TAKEN;
        }
        return book(actor, ambassador, talk, Matching.held(ambassador, seen.offer()), command, now);
    }

    private BookingOutcome book(
            Actor actor, Ambassador ambassador, Talk talk, TalkFormat held, BookTalk command, Instant now) {
        ProposedTime time = talk.time(command.time())
                .filter(proposed -> proposed.time().startsAt().isAfter(now))
                .orElseThrow(() -> new Invalid("time", "Choose one of the times"));
        Booking booking = talk.book(ambassador, time, held, command.submissionKey(), now);
        try {
            bookings.add(booking);
        } catch (TalkTaken e) {
            context.setRollbackOnly();
            return BookingOutcome.TAKEN;
        } catch (TimeTaken e) {
            context.setRollbackOnly();
            return BookingOutcome.BUSY;
        }
        letters.booked(talk, booking);
        record(actor, "book-talk", talk, TalkState.OPEN);
        return BookingOutcome.BOOKED;
    }

    /** The same form sent twice, or the same talk booked from two tabs, is one booking. */
    private Optional<BookingOutcome> alreadyDone(Ambassador ambassador, BookTalk command) {
        return bookings.ofTalk(command.talkId()).stream()
                .filter(booking -> booking.ambassador().id().equals(ambassador.id()))
                .filter(booking ->
                        booking.endedAt().isEmpty() || booking.submissionKey().equals(command.submissionKey()))
                .findFirst()
                .map(booking -> booking.endedAt().isEmpty() ? BookingOutcome.BOOKED : BookingOutcome.TAKEN);
    }

    /** The school says yes. */
    public void confirm(Actor actor, ConfirmBooking command) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        Talk talk = lock(command.talkId());
        requireSchoolSide(actor, talk);
        if (talk.state() == TalkState.CONFIRMED) {
            return;
        }
        Booking booking =
                standing(talk, TalkState.BOOKED, "This talk is no longer booked, so there is nothing to confirm");
        talk.confirm(booking, command.arrangements(), clock.instant());
        letters.confirmed(talk, booking);
        record(actor, "confirm-booking", talk, TalkState.BOOKED);
    }

    /** The ambassador gives a talk back that is not confirmed. */
    public void release(Actor actor, long talkId, EndReason reason) {
        permissions.require(actor, Permission.BOOK_TALK);
        Booking mine = lockMine(actor, talkId);
        Talk talk = mine.talk();
        if (mine.endedAt().isPresent()) {
            return;
        }
        if (talk.state() != TalkState.BOOKED) {
            throw new Conflict("The school has confirmed this talk meanwhile. If you cannot give it, cancel it");
        }
        talk.release(mine, reason.name(), clock.instant());
        bookings.freeQuarters(mine);
        letters.released(talk, mine);
        record(actor, "release-booking", talk, TalkState.BOOKED);
    }

    /** The school no longer wants a talk that is not confirmed. */
    public void withdraw(Actor actor, long talkId, EndReason reason) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        Talk talk = lock(talkId);
        requireSchoolSide(actor, talk);
        TalkState before = talk.state();
        if (before == TalkState.WITHDRAWN) {
            return;
        }
        if (before == TalkState.CONFIRMED) {
            throw new Conflict("This talk is confirmed. If you cannot have it, cancel it");
        }
        if (before != TalkState.DRAFT
                && before != TalkState.OPEN
                && before != TalkState.INVITED
                && before != TalkState.BOOKED) {
            throw new Conflict("This request is over, so it cannot be withdrawn");
        }
        Optional<Booking> booking = bookings.liveOf(talk);
        talk.withdraw(booking.orElse(null), reason.name(), clock.instant());
        booking.ifPresentOrElse(
                ended -> {
                    bookings.freeQuarters(ended);
                    letters.withdrawn(talk, ended);
                },
                () -> letters.withdrawn(talk));
        record(actor, "withdraw-request", talk, before);
    }

    /** The school offers a draft to the ambassadors in reach. */
    public void open(Actor actor, long talkId) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        Talk talk = lock(talkId);
        requireSchoolSide(actor, talk);
        if (talk.state() == TalkState.OPEN) {
            return;
        }
        if (talk.state() != TalkState.DRAFT) {
            throw new Conflict("This request is not a draft any more");
        }
        if (!talk.closesAt().isAfter(clock.instant())) {
            throw new Conflict("The last day to book this request is over. Ask for a new talk");
        }
        talk.open(clock.instant());
        letters.asked(talk);
        record(actor, "open-request", talk, TalkState.DRAFT);
    }

    /** Either side proposes a new time for a booking; it replaces one that the same side proposed before. */
    public void propose(Actor actor, long talkId, TalkTime time) {
        Standing standing = standing(actor, talkId);
        Instant now = clock.instant();
        Booking booking = standing.booking();
        if (!LondonTime.today(time.startsAt()).isAfter(LondonTime.today(now))
                || LondonTime.today(time.startsAt())
                        .isAfter(LondonTime.today(now).plusMonths(18))) {
            throw new Invalid("newDay", "The new time must be tomorrow or later, within 18 months");
        }
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
        record(actor, "propose-time", standing.talk(), standing.talk().state());
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
            record(actor, "decline-time", standing.talk(), standing.talk().state());
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
        record(actor, "accept-time", standing.talk(), standing.talk().state());
    }

    /** A booking that stands, and whether the actor is on the school's side of it. */
    private record Standing(Talk talk, Booking booking, boolean school) {}

    private Standing standing(Actor actor, long talkId) {
        if (!permissions.allows(actor, Permission.BOOK_TALK)) {
            permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        }
        bookings.holdAmbassadorOf(talkId);
        Talk talk = lock(talkId);
        boolean school = permits(actor, Permission.MANAGE_TALK_REQUEST, talk);
        if (!school && mine(actor, talkId).isEmpty()) {
            throw new NotFound("talk " + talkId);
        }
        Booking booking = bookings.liveOf(talk)
                .filter(live -> talk.state() == TalkState.BOOKED || talk.state() == TalkState.CONFIRMED)
                .filter(live -> school || live.ambassador().accountId() == actor.accountId())
                .orElseThrow(() -> new Conflict("This talk is not booked any more"));
        return new Standing(talk, booking, school);
    }

    /** Either side calls a confirmed talk off. */
    public void cancel(Actor actor, long talkId, EndReason reason) {
        if (!permissions.allows(actor, Permission.BOOK_TALK)) {
            permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        }
        Talk talk = lock(talkId);
        boolean school = permits(actor, Permission.MANAGE_TALK_REQUEST, talk);
        Booking booking = school
                ? bookings.liveOf(talk).orElse(null)
                : mine(actor, talkId).filter(b -> b.endedAt().isEmpty()).orElse(null);
        if (booking == null && !school && mine(actor, talkId).isEmpty()) {
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
        record(actor, "cancel-talk", talk, TalkState.CONFIRMED);
    }

    /**
     * The school records what happened.
     *
     * @param pupils how many were there; {@code null} if it did not happen
     * @param reason why it did not happen; {@code null} if it did
     */
    public void recordOutcome(Actor actor, long talkId, Integer pupils, EndReason reason) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        Talk talk = lock(talkId);
        requireSchoolSide(actor, talk);
        if (talk.state() == TalkState.DELIVERED || talk.state() == TalkState.NOT_DELIVERED) {
            return;
        }
        if (talk.state() != TalkState.AWAITING_OUTCOME) {
            throw new Conflict("What happened can be recorded once the talk is over");
        }
        if (pupils != null) {
            talk.recordDelivered(pupils, clock.instant());
        } else {
            talk.recordNotDelivered(reason.name(), clock.instant());
        }
        record(actor, "record-outcome", talk, TalkState.AWAITING_OUTCOME);
    }

    private Talk lock(long talkId) {
        return talks.lock(talkId).orElseThrow(() -> new NotFound("talk " + talkId));
    }

    private Booking lockMine(Actor actor, long talkId) {
        ambassadors
                .lockByAccount(actor.accountId())
                .orElseThrow(() -> new NotFound("ambassador of account " + actor.accountId()));
        lock(talkId);
        return mine(actor, talkId).orElseThrow(() -> new NotFound("talk " + talkId));
    }

    /** The actor's last booking of a talk. */
    private Optional<Booking> mine(Actor actor, long talkId) {
        List<Booking> all = bookings.ofTalk(talkId).stream()
                .filter(booking -> booking.ambassador().accountId() == actor.accountId())
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private Booking standing(Talk talk, TalkState expected, String otherwise) {
        if (talk.state() != expected) {
            throw new Conflict(otherwise);
        }
        return bookings.liveOf(talk).orElseThrow(() -> new Conflict(otherwise));
    }

    private void requireSchoolSide(Actor actor, Talk talk) {
        if (!permits(actor, Permission.MANAGE_TALK_REQUEST, talk)) {
            throw new NotFound("talk " + talk.id());
        }
    }

    private boolean permits(Actor actor, Permission permission, Talk talk) {
        long school = talk.request().organisationId();
        return permissions.allows(
                actor,
                permission,
                school,
                organisations.find(school).flatMap(Organisation::localAreaCode).orElse(null));
    }

    private void record(Actor actor, String action, Talk talk, TalkState before) {
        audit.record(actor, action, "talk", talk.id(), before, talk.state());
    }
}
