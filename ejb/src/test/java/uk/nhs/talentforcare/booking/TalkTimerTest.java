package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.TimedWork;
import uk.nhs.talentforcare.shared.Timers;
import uk.nhs.talentforcare.shared.Wiring;

class TalkTimerTest {

    private static final Instant STARTED = Instant.parse("2027-02-01T09:00:00Z");

    private final List<Long> lapsed = new ArrayList<>();
    private final List<Long> reminded = new ArrayList<>();

    @Test
    void dealsWithEveryTalkOnceHoweverManyAndHoweverManyFail() {
        TalkTimer timer = TestTimer.timer(STARTED, new ManyOffers(false), new Quiet(), new NothingToOffer());

        timer.look();

        assertThat(lapsed).hasSize(950).doesNotHaveDuplicates();
    }

    @Test
    void aDatabaseThatIsAwayEndsNothingButThisPart() {
        TalkTimer timer = TestTimer.timer(STARTED, new ManyOffers(true), new Quiet(), new NothingToOffer());

        timer.look();
        timer.look();

        assertThat(lapsed).isEmpty();
        assertThat(reminded).containsExactly(7L, 7L);
    }

    @Test
    void tellsWhenItLastSawEverything() {
        MovingClock clock = new MovingClock(STARTED);
        ManyOffers offers = new ManyOffers(true);
        Wiring wiring = new Wiring(
                null,
                clock,
                offers,
                new Quiet(),
                new NothingToOffer(),
                new TestTimer.NoInvitations(),
                new TestTimer.NoReports(),
                new TestTimer.NoDays());
        TalkTimer timer = wiring.get(TalkTimer.class);
        Timers timers = wiring.get(Timers.class);
        assertThat(timers.secondsSinceSuccess(TimedWork.TALKS)).isZero();

        clock.now = STARTED.plusSeconds(300);
        timer.look();
        assertThat(timers.secondsSinceSuccess(TimedWork.TALKS))
                .as("a look that failed")
                .isEqualTo(300);

        offers.away = false;
        clock.now = STARTED.plusSeconds(600);
        timer.look();
        assertThat(timers.secondsSinceSuccess(TimedWork.TALKS)).isZero();
    }

    private static class NothingToOffer extends OfferDesk {
        @Override
        public List<Long> unoffered(long after, int most) {
            return List.of();
        }
    }

    /** A thousand offers have ended, and one in twenty cannot be closed. */
    private class ManyOffers extends TalkClosing {
        private boolean away;

        ManyOffers(boolean away) {
            this.away = away;
        }

        @Override
        public List<Long> offersEnded(long after, int most) {
            if (away) {
                throw new IllegalStateException("The database is away");
            }
            return LongStream.rangeClosed(after + 1, 1000).limit(most).boxed().toList();
        }

        @Override
        public void lapse(long talkId) {
            if (talkId % 20 == 0) {
                throw new IllegalStateException("Talk " + talkId + " is broken");
            }
            lapsed.add(talkId);
        }

        @Override
        public List<Long> begun(long after, int most) {
            return List.of();
        }

        @Override
        public List<Long> proposalsUnanswered(long after, int most) {
            return List.of();
        }
    }

    private class Quiet extends TalkReminders {
        @Override
        public List<Long> unreminded(long after, int most) {
            return after < 7 ? List.of(7L) : List.of();
        }

        @Override
        public void remind(long talkId) {
            reminded.add(talkId);
        }

        @Override
        public List<Long> coordinatorUncalled(long after, int most) {
            return List.of();
        }

        @Override
        public List<Long> standDownUntold(long after, int most) {
            return List.of();
        }

        @Override
        public List<Long> unasked(long after, int most) {
            return List.of();
        }
    }

    private static final class MovingClock extends Clock {
        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
