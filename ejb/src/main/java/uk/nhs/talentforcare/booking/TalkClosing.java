package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * What time does to talks, one talk a transaction. Each holds the talk's row and looks again, so that several nodes may
 * do it at once; what is due is found from dates, so that nothing is lost while no node runs.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TalkClosing {

    private static final int BATCH = 200;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private BookingRepository bookings;

    @Inject
    private HolidayRepository holidays;

    @Inject
    private RequestLetters requestLetters;

    @Inject
    private WaitingLetters waitingLetters;

    @Inject
    private RearrangingLetters rearrangingLetters;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Talks whose offer has ended. */
    public List<Long> toLapse() {
        return talks.toLapse(clock.instant(), BATCH);
    }

    /** Closes a talk whose offer has ended, if nobody was faster. */
    public void lapse(long talkId) {
        Instant now = clock.instant();
        talks.lock(talkId)
                .filter(talk -> talk.state() == TalkState.OPEN || talk.state() == TalkState.INVITED)
                .filter(talk -> !talk.closesAt().isAfter(now))
                .ifPresent(talk -> {
                    TalkState before = talk.state();
                    talk.lapse(now);
                    requestLetters.lapsed(talk);
                    audit.record(Actor.SYSTEM, "lapse-request", "talk", talk.id(), before, talk.state());
                });
    }

    /** Confirmed talks that have begun. */
    public List<Long> begun() {
        return talks.confirmedAndBegunBefore(clock.instant(), BATCH);
    }

    /** Asks the school what happened, once the talk is over. */
    public void askForOutcome(long talkId) {
        Instant now = clock.instant();
        talks.lock(talkId)
                .filter(talk -> talk.state() == TalkState.CONFIRMED)
                .ifPresent(talk -> bookings.liveOf(talk)
                        .filter(booking -> !booking.time().endsAt().isAfter(now))
                        .ifPresent(booking -> {
                            talk.awaitOutcome(booking, now);
                            waitingLetters.askForOutcome(talk, booking);
                            audit.record(
                                    Actor.SYSTEM,
                                    "await-outcome",
                                    "talk",
                                    talk.id(),
                                    TalkState.CONFIRMED,
                                    talk.state());
                        }));
    }

    /** Talks that wait for a school's confirmation since a day that calls for a letter. */
    public List<Long> unanswered() {
        return talks.bookedSince(clock.instant().minus(java.time.Duration.ofDays(Deadlines.REMIND_AFTER)), BATCH);
    }

    /** Talks for which a new time may have waited too long. */
    public List<Long> proposed() {
        return bookings.proposedBefore(
                clock.instant().minus(java.time.Duration.ofDays(Deadlines.ANSWER_WITHIN)), BATCH);
    }

    /** Ends a proposal that nobody has answered in time; the booking stands as it was. */
    public void endProposal(long talkId) {
        Instant now = clock.instant();
        Deadlines deadlines = new Deadlines(holidays.workingDays());
        talks.lock(talkId)
                .ifPresent(talk -> bookings.ofTalk(talkId)
                        .forEach(booking -> bookings.proposalFor(booking)
                                .filter(proposal -> booking.endedAt().isPresent()
                                        || LondonTime.today(now).isAfter(deadlines.answerBy(proposal.proposedAt())))
                                .ifPresent(proposal -> {
                                    proposal.end(ProposalAnswer.LAPSED, now);
                                    if (booking.endedAt().isEmpty()) {
                                        rearrangingLetters.notMoved(talk, proposal);
                                    }
                                    audit.record(
                                            Actor.SYSTEM, "lapse-time", "talk", talk.id(), talk.state(), talk.state());
                                })));
    }

    /** Reminds the school, or calls the coordinator; a letter that was written is not written again. */
    public void remind(long talkId) {
        Instant now = clock.instant();
        Deadlines deadlines = new Deadlines(holidays.workingDays());
        talks.lock(talkId)
                .filter(talk -> talk.state() == TalkState.BOOKED)
                .ifPresent(talk -> bookings.liveOf(talk).ifPresent(booking -> {
                    if (deadlines.hasWaited(booking.bookedAt(), Deadlines.REMIND_AFTER, now)) {
                        waitingLetters.remind(talk, booking);
                    }
                    if (deadlines.hasWaited(booking.bookedAt(), Deadlines.COORDINATOR_AFTER, now)) {
                        waitingLetters.callCoordinator(talk, booking);
                    }
                }));
    }
}
