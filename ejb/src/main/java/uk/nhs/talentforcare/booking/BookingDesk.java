package uk.nhs.talentforcare.booking;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * The transactions in which an ambassador takes a talk and gives it back. Each holds the rows that it is about to change,
 * always the ambassador's before the talk's, so that two never wait for each other; the keys of the database stand
 * behind it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BookingDesk {

    @Inject
    private TalkTaking taking;

    @Inject
    private BookingRepository bookings;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private Permissions permissions;

    @Inject
    private TalkAccess access;

    @Inject
    private BookingLetters letters;

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
        ambassador.bar(LondonTime.today(now)).ifPresent(bar -> {
            throw new Conflict(bar.sentence());
        });
        try {
            return taking.take(ambassador, command, now, (talk, booking) -> {
                if (booking.confirmedAt().isPresent()) {
                    letters.confirmedAtOnce(talk, booking);
                } else {
                    letters.booked(talk, booking);
                }
                access.record(actor, "book-talk", talk, TalkState.OPEN);
            });
        } catch (TalkTaken e) {
            context.setRollbackOnly();
            return BookingOutcome.TAKEN;
        } catch (TimeTaken e) {
            context.setRollbackOnly();
            return BookingOutcome.BUSY;
        }
    }

    /** The ambassador gives a talk back that is not confirmed. */
    public void release(Actor actor, long talkId, EndReason reason) {
        permissions.require(actor, Permission.BOOK_TALK);
        Booking mine = access.lockMine(actor, talkId);
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
        access.record(actor, "release-booking", talk, TalkState.BOOKED);
    }
}
