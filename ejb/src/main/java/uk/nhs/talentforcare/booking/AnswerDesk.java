package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.HolidayRepository;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/** The transactions in which an invited ambassador answers. The ambassador's row is held before the talk's, as always. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AnswerDesk {

    @Inject
    private InvitationRepository invitations;

    @Inject
    private BookingRepository bookings;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private HolidayRepository holidays;

    @Inject
    private Permissions permissions;

    @Inject
    private TalkAccess access;

    @Inject
    private InvitationSeat seat;

    @Inject
    private InvitationEnding ending;

    @Inject
    private InvitationLetters letters;

    @Inject
    private Clock clock;

    /** The first to accept has the talk, and it is confirmed; undone as a whole when somebody else was first. */
    public BookingOutcome accept(Actor actor, AcceptInvitation command) {
        Standing standing = standing(actor, command.talkId());
        Instant now = clock.instant();
        Talk talk = standing.talk();
        Invitation mine = standing.mine();
        if (mine.state() == InvitationState.ACCEPTED) {
            return access.mine(actor, talk.id())
                            .filter(b -> b.endedAt().isEmpty())
                            .isPresent()
                    ? BookingOutcome.BOOKED
                    : BookingOutcome.TAKEN;
        }
        if (!standing.open(now)) {
            return BookingOutcome.TAKEN;
        }
        requireActive(mine.ambassador(), now);
        TalkTime time = talk.time(command.time())
                .map(ProposedTime::time)
                .filter(proposed -> proposed.startsAt().isAfter(now))
                .orElseThrow(() -> new Invalid("time", "Choose one of the times"));
        return seat.take(actor, talk, mine, standing.all(), time, command.submissionKey(), now);
    }

    /** The ambassador cannot; if nobody is left who might, the school is asked what next. */
    public void decline(Actor actor, long talkId, EndReason reason) {
        Standing standing = standing(actor, talkId);
        Instant now = clock.instant();
        if (standing.mine().state() == InvitationState.DECLINED) {
            return;
        }
        if (!standing.open(now)) {
            throw new Conflict("This talk is not waiting for you any more, so there is nothing to decline");
        }
        standing.mine().decline(reason.name(), now);
        invitations.flush();
        access.record(
                actor, "decline-invitation", standing.talk(), standing.talk().state());
        long left = standing.all().stream().filter(Invitation::live).count();
        if (left == 0) {
            ending.nobodyAccepts(standing.talk(), now);
        } else {
            letters.declined(standing.talk(), standing.mine(), left);
        }
    }

    /** The ambassador would come at another time; the school answers, and the invitation stands meanwhile. */
    public void suggest(Actor actor, long talkId, TalkTime time) {
        Standing standing = standing(actor, talkId);
        Instant now = clock.instant();
        if (!standing.open(now)) {
            throw new Conflict("This talk is not waiting for you any more");
        }
        Invitation mine = standing.mine();
        requireActive(mine.ambassador(), now);
        if (mine.suggested().filter(time::equals).isPresent()) {
            return;
        }
        new TimeRules(holidays.workingDays(), now).objection(time).ifPresent(sentence -> {
            throw new Invalid("newDay", sentence);
        });
        if (standing.talk().times().stream().anyMatch(offered -> offered.time().equals(time))) {
            throw new Invalid("newDay", "The school has proposed that time itself: accept it above");
        }
        Set<Instant> busy = bookings.busyQuarters(mine.ambassador().id(), now);
        int travel = seat.held(mine.ambassador(), standing.talk())
                .map(mine.ambassador()::travelMinutesFor)
                .orElse(0);
        if (time.quarters(travel).stream().anyMatch(busy::contains)) {
            throw new Invalid("newDay", "You have another talk then, or are on your way. Propose another time");
        }
        mine.suggest(time);
        letters.suggested(standing.talk(), mine);
        access.record(actor, "suggest-time", standing.talk(), standing.talk().state());
    }

    private static void requireActive(Ambassador ambassador, Instant now) {
        if (!ambassador.active()) {
            throw new Conflict(
                    "Your profile is not approved at the moment, so you cannot take talks. Your coordinator can"
                            + " help");
        }
        ambassador.bar(LondonTime.today(now)).ifPresent(bar -> {
            throw new Conflict(bar.sentence());
        });
    }

    /** An invitation and what stands around it. */
    private record Standing(Talk talk, Invitation mine, List<Invitation> all) {

        boolean open(Instant now) {
            return mine.live()
                    && talk.state() == TalkState.INVITED
                    && talk.closesAt().isAfter(now);
        }
    }

    private Standing standing(Actor actor, long talkId) {
        permissions.require(actor, Permission.BOOK_TALK);
        Ambassador me = ambassadors
                .lockByAccount(actor.accountId())
                .orElseThrow(() -> new NotFound("ambassador of account " + actor.accountId()));
        Talk talk = access.lock(talkId);
        List<Invitation> all = invitations.ofTalk(talkId);
        Invitation mine = all.stream()
                .filter(invitation -> invitation.ambassador().id().equals(me.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("talk " + talkId));
        return new Standing(talk, mine, all);
    }
}
