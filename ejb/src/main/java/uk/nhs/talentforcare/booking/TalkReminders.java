package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * Asks those for whom somebody waits, one talk a transaction. Each holds the talk's row and looks again, and the booking
 * keeps that it was done: several nodes may do it at once, and no letter goes twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TalkReminders {

    @Inject
    private TalkDues dues;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private BookingRepository bookings;

    @Inject
    private SchoolClocks clocks;

    @Inject
    private WaitingLetters letters;

    @Inject
    private Clock clock;

    /** Talks that wait for a school which has not been reminded, after a number. */
    public List<Long> unreminded(long after, int most) {
        return dues.unreminded(clock.instant()).after(after, most);
    }

    /** Reminds the school to confirm. */
    public void remind(long talkId) {
        Instant now = clock.instant();
        once(
                talkId,
                TalkState.BOOKED,
                (booking, today) -> booking.remindedAt().isEmpty()
                        && !today.isBefore(clocks.of(booking.talk()).remindOn(booking.bookedAt(), booking.time())),
                booking -> {
                    letters.remind(booking.talk(), booking, now);
                    booking.schoolReminded(now);
                });
    }

    /** Talks that wait for a school whose coordinator has not been called, after a number. */
    public List<Long> coordinatorUncalled(long after, int most) {
        return dues.coordinatorUncalled(clock.instant()).after(after, most);
    }

    /** Calls the coordinator: the school has not confirmed in time. */
    public void callCoordinator(long talkId) {
        Instant now = clock.instant();
        once(
                talkId,
                TalkState.BOOKED,
                (booking, today) -> booking.coordinatorCalledAt().isEmpty()
                        && today.isAfter(clocks.of(booking.talk()).confirmBy(booking.bookedAt(), booking.time())),
                booking -> {
                    letters.callCoordinator(booking.talk(), booking);
                    booking.coordinatorCalled(now);
                });
    }

    /** Talks that wait for a school and whose ambassador may stand down, after a number. */
    public List<Long> standDownUntold(long after, int most) {
        return dues.standDownUntold(clock.instant()).after(after, most);
    }

    /** Tells the ambassador that they may stand down without blame. */
    public void tellStandDown(long talkId) {
        Instant now = clock.instant();
        once(
                talkId,
                TalkState.BOOKED,
                (booking, today) -> booking.standDownToldAt().isEmpty()
                        && !today.isBefore(clocks.of(booking.talk()).standDownFrom(booking.bookedAt(), booking.time())),
                booking -> {
                    letters.mayStandDown(booking.talk(), booking);
                    booking.standDownTold(now);
                });
    }

    /** Talks of the days before, of which the school has not been asked what happened, after a number. */
    public List<Long> unasked(long after, int most) {
        return dues.unasked(clock.instant()).after(after, most);
    }

    /** Asks the school what happened, from the day after the talk. */
    public void askForOutcome(long talkId) {
        once(
                talkId,
                TalkState.AWAITING_OUTCOME,
                (booking, today) -> booking.outcomeAskedAt().isEmpty()
                        && today.isAfter(LondonTime.today(booking.time().startsAt())),
                booking -> {
                    letters.askForOutcome(booking.talk(), booking);
                    booking.outcomeAsked(clock.instant());
                });
    }

    private void once(long talkId, TalkState state, BiPredicate<Booking, LocalDate> due, Consumer<Booking> deed) {
        LocalDate today = LondonTime.today(clock.instant());
        talks.lock(talkId)
                .filter(talk -> talk.state() == state)
                .flatMap(bookings::liveOf)
                .filter(booking -> due.test(booking, today))
                .ifPresent(deed);
    }
}
