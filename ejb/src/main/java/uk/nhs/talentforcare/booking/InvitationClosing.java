package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import uk.nhs.talentforcare.shared.LondonTime;

/** Asks the school what to do when nobody who was invited to a talk has accepted in time, one talk a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InvitationClosing {

    @Inject
    private TalkDues dues;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private InvitationRepository invitations;

    @Inject
    private InvitationEnding ending;

    @Inject
    private TalkWords words;

    @Inject
    private Clock clock;

    /** Talks of which nobody who was invited has accepted, after a number. */
    public List<Long> unanswered(long after, int most) {
        return dues.invitationsUnanswered(clock.instant()).after(after, most);
    }

    /** Does what the school wants if nobody accepts, or asks it, if nobody was faster. */
    public void settle(long talkId) {
        Instant now = clock.instant();
        talks.lock(talkId)
                .filter(talk -> talk.state() == TalkState.INVITED)
                .filter(talk -> talk.decisionAskedAt().isEmpty())
                .filter(talk -> invitations.ofTalk(talkId).stream()
                        .filter(Invitation::live)
                        .allMatch(invitation -> late(talk, invitation, now)))
                .ifPresent(talk -> ending.nobodyAccepts(talk, now));
    }

    private boolean late(Talk talk, Invitation invitation, Instant now) {
        return invitation.suggested().isEmpty()
                && LondonTime.today(now)
                        .isAfter(words.deadlines(talk).invitationAnswerBy(invitation.sentAt(), talk.closesAt()));
    }
}
