package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.NotFound;

/** The transactions in which a school, or the coordinator who steps in for it, invites and decides on answers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InvitingDesk {

    @Inject
    private InvitationRepository invitations;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private Permissions permissions;

    @Inject
    private TalkAccess access;

    @Inject
    private Inviting inviting;

    @Inject
    private InvitationSeat seat;

    @Inject
    private InvitationEnding ending;

    @Inject
    private InvitationLetters letters;

    @Inject
    private RequestLetters requestLetters;

    @Inject
    private Clock clock;

    /** Invites ambassadors to a talk that is a draft, open, or has places for more invitations. */
    public void invite(Actor actor, long talkId, Collection<String> slugs, boolean openIfNobody) {
        Talk talk = mine(actor, talkId);
        TalkState before = talk.state();
        if (inviting.invite(talk, slugs, openIfNobody, clock.instant())) {
            access.record(actor, "invite-ambassadors", talk, before);
        }
    }

    /** The school offers the talk to everybody in reach, whoever was invited included. */
    public void openToAll(Actor actor, long talkId) {
        Talk talk = mine(actor, talkId);
        if (talk.state() == TalkState.OPEN) {
            return;
        }
        if (talk.state() != TalkState.INVITED) {
            throw new Conflict("Nobody is invited to this talk any more");
        }
        ending.openedToAll(actor, talk, clock.instant());
        requestLetters.asked(talk);
    }

    /** The school takes an ambassador at the time that the ambassador has suggested: the talk is confirmed. */
    public BookingOutcome acceptSuggestion(Actor actor, long talkId, long invitationId) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        invitations.ofTalk(talkId).stream()
                .filter(invitation -> invitation.id() == invitationId)
                .forEach(invitation ->
                        ambassadors.lockByAccount(invitation.ambassador().accountId()));
        Talk talk = mine(actor, talkId);
        Instant now = clock.instant();
        List<Invitation> all = invitations.ofTalk(talkId);
        Invitation chosen = chosen(all, invitationId);
        if (chosen.state() == InvitationState.ACCEPTED) {
            return BookingOutcome.BOOKED;
        }
        TalkTime time = waitingSuggestion(talk, chosen);
        if (!time.startsAt().isAfter(now) || !chosen.ambassador().active()) {
            throw new Conflict("That time cannot be had any more. Invite others, or open the request");
        }
        return seat.take(actor, talk, chosen, all, time, UUID.randomUUID().toString(), now);
    }

    /** The school cannot have the talk at the time suggested; its own times stand. */
    public void refuseSuggestion(Actor actor, long talkId, long invitationId) {
        Talk talk = mine(actor, talkId);
        Invitation chosen = chosen(invitations.ofTalk(talkId), invitationId);
        TalkTime time = waitingSuggestion(talk, chosen);
        chosen.refuseSuggestion();
        letters.suggestionRefused(talk, chosen, time);
        access.record(actor, "refuse-suggested-time", talk, talk.state());
    }

    /** The school says, or says anew, what the ambassador of a confirmed talk should know on the day. */
    public void arrange(Actor actor, ConfirmBooking command) {
        Talk talk = mine(actor, command.talkId());
        Booking booking = access.standing(
                talk, TalkState.CONFIRMED, "This talk is not confirmed any more, so there is nothing to arrange");
        if (booking.arrangements().filter(command.arrangements()::equals).isPresent()) {
            return;
        }
        talk.arrange(booking, command.arrangements());
        letters.arranged(talk, booking);
        access.record(actor, "arrange-talk", talk, talk.state());
    }

    private Talk mine(Actor actor, long talkId) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        Talk talk = access.lock(talkId);
        access.requireSchoolSide(actor, talk);
        return talk;
    }

    private static Invitation chosen(List<Invitation> all, long invitationId) {
        return all.stream()
                .filter(invitation -> invitation.id() == invitationId)
                .findFirst()
                .orElseThrow(() -> new NotFound("invitation " + invitationId));
    }

    private static TalkTime waitingSuggestion(Talk talk, Invitation chosen) {
        if (talk.state() != TalkState.INVITED || !chosen.live()) {
            throw new Conflict("This ambassador is not invited any more");
        }
        return chosen.suggested().orElseThrow(() -> new Conflict("There is no other time to answer any more"));
    }
}
