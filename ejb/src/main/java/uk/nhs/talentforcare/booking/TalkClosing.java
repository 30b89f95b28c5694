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
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * Ends what time has ended, one talk a transaction: offers, talks that are over, proposals that nobody answered. Each
 * holds the talk's row and looks again, so that several nodes may do it at once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TalkClosing {

    @Inject
    private TalkDues dues;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private BookingRepository bookings;

    @Inject
    private SchoolClocks clocks;

    @Inject
    private RequestLetters requestLetters;

    @Inject
    private RearrangingLetters rearrangingLetters;

    @Inject
    private InvitationEnding invitations;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Talks whose offer has ended, after a number. */
    public List<Long> offersEnded(long after, int most) {
        return dues.offersEnded(clock.instant()).after(after, most);
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
                    invitations.closed(talk, now);
                    record("lapse-request", talk, before);
                });
    }

    /** Confirmed talks that have begun, after a number. */
    public List<Long> begun(long after, int most) {
        return dues.begun(clock.instant()).after(after, most);
    }

    /** Lets the school record what happened, once a talk is over. */
    public void awaitOutcome(long talkId) {
        Instant now = clock.instant();
        talks.lock(talkId)
                .filter(talk -> talk.state() == TalkState.CONFIRMED)
                .ifPresent(talk -> bookings.liveOf(talk)
                        .filter(booking -> !booking.time().endsAt().isAfter(now))
                        .ifPresent(booking -> {
                            talk.awaitOutcome(booking, now);
                            record("await-outcome", talk, TalkState.CONFIRMED);
                        }));
    }

    /** Talks for which a new time has waited too long, after a number. */
    public List<Long> proposalsUnanswered(long after, int most) {
        return dues.proposalsUnanswered(clock.instant()).after(after, most);
    }

    /** Ends a proposal that nobody has answered in time; the booking stands as it was. */
    public void endProposal(long talkId) {
        Instant now = clock.instant();
        talks.lock(talkId).ifPresent(talk -> {
            Deadlines deadlines = clocks.of(talk);
            bookings.proposalsOf(talkId).stream()
                    .filter(proposal -> proposal.answer().isEmpty())
                    .filter(proposal -> proposal.booking().endedAt().isPresent()
                            || LondonTime.today(now)
                                    .isAfter(deadlines.answerBy(proposal.proposedAt(), proposal.time())))
                    .forEach(proposal -> end(talk, proposal, now));
        });
    }

    private void end(Talk talk, TimeProposal proposal, Instant now) {
        if (proposal.booking().endedAt().isPresent()) {
            proposal.end(ProposalAnswer.OVERTAKEN, now);
        } else {
            proposal.end(ProposalAnswer.LAPSED, now);
            rearrangingLetters.notMoved(talk, proposal);
        }
        record("lapse-time", talk, talk.state());
    }

    private void record(String action, Talk talk, TalkState before) {
        audit.record(Actor.SYSTEM, action, "talk", talk.id(), before, talk.state());
    }
}
