package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;

/** What becomes of a talk's invitations when somebody was first, nobody accepts, or the school ends them. */
@Dependent
public class InvitationEnding {

    @Inject
    private InvitationRepository invitations;

    @Inject
    private InvitationLetters letters;

    @Inject
    private AuditLog audit;

    /** The talk is withdrawn or has lapsed: those who have not answered hear that they need not. */
    void closed(Talk talk, Instant now) {
        live(talk).forEach(invitation -> {
            invitation.expire(now);
            letters.closed(talk, invitation);
        });
    }

    /** Another ambassador was first. */
    void taken(Talk talk, List<Invitation> all, Instant now) {
        all.stream().filter(Invitation::live).forEach(invitation -> {
            invitation.expire(now);
            letters.taken(talk, invitation);
        });
    }

    /** The talk is offered to everybody in reach from now on, those who were invited included. */
    void openedToAll(Actor by, Talk talk, Instant now) {
        live(talk).forEach(invitation -> {
            invitation.expire(now);
            letters.nowOpenToAll(talk, invitation);
        });
        talk.open(now);
        audit.record(by, "open-invitation", "talk", talk.id(), TalkState.INVITED, talk.state());
    }

    /** Nobody who was invited accepts: what the school said beforehand is done, otherwise the school is asked. */
    void nobodyAccepts(Talk talk, Instant now) {
        if (talk.opensIfUnanswered() && talk.closesAt().isAfter(now)) {
            openedToAll(Actor.SYSTEM, talk, now);
            letters.openedForYou(talk);
        } else {
            talk.decisionAsked(now);
            letters.nobodyAccepts(talk, now);
            audit.record(Actor.SYSTEM, "ask-what-next", "talk", talk.id(), talk.state(), talk.state());
        }
    }

    private List<Invitation> live(Talk talk) {
        return invitations.ofTalk(talk.id()).stream().filter(Invitation::live).toList();
    }
}
