package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.LondonTime;

/** The transactions in which a school, or the coordinator who steps in for it, opens, confirms, withdraws and records. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SchoolDesk {

    @Inject
    private BookingRepository bookings;

    @Inject
    private Permissions permissions;

    @Inject
    private TalkAccess access;

    @Inject
    private TalkRequestRules rules;

    @Inject
    private EvidenceRepository evidence;

    @Inject
    private InvitationEnding invitations;

    @Inject
    private BookingLetters letters;

    @Inject
    private RequestLetters requestLetters;

    @Inject
    private DraftInvitees draftInvitees;

    @Inject
    private Validator validator;

    @Inject
    private Clock clock;

    /** The school offers a draft to the ambassadors in reach. */
    public void open(Actor actor, long talkId) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        Talk talk = access.lock(talkId);
        access.requireSchoolSide(actor, talk);
        if (talk.state() == TalkState.OPEN) {
            return;
        }
        if (talk.state() != TalkState.DRAFT) {
            throw new Conflict("This request is not a draft any more");
        }
        Instant now = clock.instant();
        List<TalkTime> times = talk.times().stream().map(ProposedTime::time).toList();
        rules.wrongTimes(times, now).forEach((place, objection) -> {
            throw new Conflict("The time on " + LondonTime.at(times.get(place).startsAt())
                    + " cannot be had any more. Change the draft, then open it");
        });
        if (!talk.closesAt().isAfter(now)) {
            throw new Conflict("The last day to book this request is over. Change the draft, then open it");
        }
        talk.open(now);
        draftInvitees.sent(talk.id());
        requestLetters.asked(talk);
        access.record(actor, "open-request", talk, TalkState.DRAFT);
    }

    /** The school says yes. */
    public void confirm(Actor actor, ConfirmBooking command) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        Talk talk = access.lock(command.talkId());
        access.requireSchoolSide(actor, talk);
        if (talk.state() == TalkState.CONFIRMED) {
            return;
        }
        Booking booking = access.standing(
                talk, TalkState.BOOKED, "This talk is no longer booked, so there is nothing to confirm");
        talk.confirm(booking, command.arrangements(), clock.instant());
        letters.confirmed(talk, booking);
        access.record(actor, "confirm-booking", talk, TalkState.BOOKED);
    }

    /** The school no longer wants a talk that is not confirmed. */
    public void withdraw(Actor actor, long talkId, EndReason reason) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        Talk talk = access.lock(talkId);
        access.requireSchoolSide(actor, talk);
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
                () -> requestLetters.withdrawn(talk));
        invitations.closed(talk, clock.instant());
        access.record(actor, "withdraw-request", talk, before);
    }

    /** The school records that the talk took place, with how many pupils and what it was worth. */
    public void recordDelivered(Actor actor, RecordOutcome outcome) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        unrecorded(actor, outcome.talkId()).ifPresent(talk -> {
            outcome.check(validator);
            Instant now = clock.instant();
            TalkFeedback feedback = new TalkFeedback(talk.id(), outcome.attendance(), now)
                    .answers(outcome.learned(), outcome.twoWay(), outcome.reflection())
                    .says(outcome.words(), outcome.thanks());
            talk.recordDelivered(feedback.pupils(), now);
            evidence.add(feedback);
            bookings.liveOf(talk).ifPresent(booking -> letters.thanked(talk, booking));
            access.record(actor, "record-outcome", talk, TalkState.AWAITING_OUTCOME);
        });
    }

    /** The school records that the talk did not take place. */
    public void recordNotDelivered(Actor actor, long talkId, EndReason reason) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        unrecorded(actor, talkId).ifPresent(talk -> {
            talk.recordNotDelivered(reason.name(), clock.instant());
            access.record(actor, "record-outcome", talk, TalkState.AWAITING_OUTCOME);
        });
    }

    /** The talk, if nobody has recorded it yet. */
    private Optional<Talk> unrecorded(Actor actor, long talkId) {
        Talk talk = access.lock(talkId);
        access.requireSchoolSide(actor, talk);
        if (talk.state() == TalkState.DELIVERED || talk.state() == TalkState.NOT_DELIVERED) {
            return Optional.empty();
        }
        if (talk.state() != TalkState.AWAITING_OUTCOME) {
            throw new Conflict("What happened can be recorded once the talk is over");
        }
        return Optional.of(talk);
    }
}
