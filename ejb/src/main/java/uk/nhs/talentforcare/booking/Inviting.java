package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;

/** Sends invitations to a talk, in the caller's transaction, which holds the talk's row if the talk is kept already. */
@Dependent
public class Inviting {

    @Inject
    private InvitationRepository invitations;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private InvitationSeat seat;

    @Inject
    private DraftInvitees draftInvitees;

    @Inject
    private InvitationLetters letters;

    /**
     * Invites those of the ambassadors who are not invited yet.
     *
     * @return whether anybody was invited who was not before
     * @throws Invalid if there are too many, or one cannot be invited, with a sentence that says why
     */
    boolean invite(Talk talk, Collection<String> slugs, boolean openIfNobody, Instant now) {
        if (slugs.isEmpty()) {
            throw new Invalid("ambassadors", "Choose at least one ambassador");
        }
        List<Invitation> before = invitations.ofTalk(talk.id());
        List<Ambassador> invited = new ArrayList<>();
        Map<String, Ambassador> found = ambassadors.bySlug(slugs);
        for (String slug : new LinkedHashSet<>(slugs)) {
            Ambassador ambassador = found.get(slug);
            if (ambassador == null || !bookable(ambassador, now)) {
                throw new Invalid(
                        "ambassadors", "One of these ambassadors takes no talks at the moment. Choose another");
            }
            if (isNew(before, ambassador)) {
                requireWay(ambassador, talk);
                invited.add(ambassador);
            }
        }
        if (invited.isEmpty()) {
            return false;
        }
        requireInvitable(talk, now);
        long waiting = before.stream().filter(Invitation::live).count();
        if (waiting + invited.size() > Invitation.MOST) {
            throw new Invalid(
                    "ambassadors", "Up to " + Invitation.MOST + " ambassadors can be invited to a talk at a time");
        }
        List<Invitation> sent = talk.invite(invited, before, now);
        talk.ifUnanswered(openIfNobody);
        invitations.add(sent);
        sent.forEach(invitation -> letters.invited(talk, invitation));
        letters.sent(talk, sent.size(), now);
        draftInvitees.sent(talk.id());
        return true;
    }

    /** Whoever may not be booked, because their briefing is over say, is not invited either. */
    private static boolean bookable(Ambassador ambassador, Instant now) {
        return ambassador.active() && ambassador.bar(LondonTime.today(now)).isEmpty();
    }

    private static void requireInvitable(Talk talk, Instant now) {
        if (talk.state() != TalkState.DRAFT && talk.state() != TalkState.OPEN && talk.state() != TalkState.INVITED) {
            throw new Conflict("Nobody can be invited to this talk any more");
        }
        if (!talk.closesAt().isAfter(now)) {
            throw new Conflict("The last day to take this talk is over. Ask for a new talk");
        }
    }

    /** The same press twice invites once; whoever has answered is not asked again. */
    private static boolean isNew(List<Invitation> before, Ambassador ambassador) {
        List<Invitation> theirs = before.stream()
                .filter(invitation -> invitation.ambassador().id().equals(ambassador.id()))
                .toList();
        if (theirs.stream().anyMatch(invitation -> !invitation.live())) {
            throw new Invalid(
                    "ambassadors",
                    ambassador.displayName() + " was invited to this talk before. Choose another ambassador");
        }
        return theirs.isEmpty();
    }

    private void requireWay(Ambassador ambassador, Talk talk) {
        if (seat.held(ambassador, talk).isEmpty()) {
            throw new Invalid(
                    "ambassadors",
                    ambassador.displayName()
                            + (ambassador.format().inPerson()
                                    ? " speaks in person only, and this talk is online"
                                    : " speaks online only, and this talk is in person"));
        }
    }
}
