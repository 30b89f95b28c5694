package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.booking.AmbassadorBooking;
import uk.nhs.talentforcare.booking.BookingService;
import uk.nhs.talentforcare.booking.DiaryLine;
import uk.nhs.talentforcare.booking.DiaryService;
import uk.nhs.talentforcare.booking.EndReason;
import uk.nhs.talentforcare.booking.InvitationRepository;
import uk.nhs.talentforcare.booking.InvitationService;
import uk.nhs.talentforcare.booking.TalkState;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * Leaving, or changing one's employer, with talks booked. Each talk is given back in a transaction of its own, with the
 * letters to its school, before the change itself: whoever is interrupted in between presses once more.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AmbassadorGoodbye {

    private static final int MOST_INVITATIONS = 500;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private DiaryService diary;

    @Inject
    private BookingService bookings;

    @Inject
    private InvitationRepository invited;

    @Inject
    private InvitationService invitations;

    @Inject
    private AmbassadorLife life;

    @Inject
    private Clock clock;

    /** Talks that are booked and not over, soonest first. */
    public List<AmbassadorBooking> coming(Actor actor) {
        JoinService.requireSignedIn(actor);
        Ambassador me = ambassadors
                .findByAccount(actor.accountId())
                .orElseThrow(() -> new NotFound("ambassador of account " + actor.accountId()));
        return diary.coming(me).stream().map(DiaryLine::booking).toList();
    }

    /** Leaves. @param talksStand whether confirmed talks are given; those not confirmed go back in any case */
    public void leave(Actor actor, boolean talksStand) {
        List<AmbassadorBooking> coming = coming(actor);
        coming.stream()
                .filter(booking -> !talksStand || booking.state() == TalkState.BOOKED)
                .forEach(booking -> giveBack(actor, booking, EndReason.LEFT));
        ambassadors.findByAccount(actor.accountId()).ifPresent(me -> decline(actor, me));
        boolean kept = talksStand && coming.stream().anyMatch(booking -> booking.state() == TalkState.CONFIRMED);
        life.leave(actor, kept);
    }

    /** Works elsewhere. @param talksStand whether everything that is booked stands */
    public void changeEmployer(Actor actor, AmbassadorLife.NewEmployer now, boolean talksStand) {
        life.changeEmployer(actor, now);
        if (!talksStand) {
            coming(actor).forEach(booking -> giveBack(actor, booking, EndReason.OTHER));
        }
    }

    /**
     * Somebody else takes an ambassador out: the employer, or an administrator. Called before the role itself ends.
     *
     * @param by who does it
     */
    @ForServices
    public void letGo(Actor by, long accountId) {
        standDown(accountId);
        life.letGo(by, accountId);
    }

    /** Gives back every talk of somebody who must not turn up to it, such as one who is suspended. Schools are told. */
    @ForServices
    public void standDown(long accountId) {
        ambassadors.findByAccount(accountId).ifPresent(ambassador -> {
            Actor person = new Actor(
                    accountId,
                    ambassador.displayName(),
                    List.of(new Actor.Grant(
                            Role.AMBASSADOR, ambassador.organisationId().orElse(null), ambassador.localAreaCode())));
            diary.coming(ambassador).forEach(line -> giveBack(person, line.booking(), EndReason.OTHER));
            decline(person, ambassador);
        });
    }

    /** Whoever waits for an answer of somebody who is gone asks somebody else. */
    private void decline(Actor person, Ambassador ambassador) {
        invited.waitingFor(ambassador.id(), clock.instant(), MOST_INVITATIONS)
                .forEach(talk -> invitations.decline(person, talk.talkId(), EndReason.OTHER));
    }

    private void giveBack(Actor actor, AmbassadorBooking booking, EndReason reason) {
        try {
            if (booking.state() == TalkState.BOOKED) {
                bookings.release(actor, booking.talkId(), reason);
            } else if (booking.state() == TalkState.CONFIRMED) {
                bookings.cancel(actor, booking.talkId(), reason);
            }
        } catch (Conflict alreadyGone) {
            // the school withdrew or called it off in the same moment: there is nothing left to give back
            return;
        }
    }
}
