package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work that fails is told of, is tried again, and is seen to have failed. */
class TimersTest {

    private static final Instant STARTED = Instant.parse("2027-02-01T09:00:00Z");
    private static final Logger LOG = Logger.getLogger(Timers.class.getName());

    private final List<LogRecord> told = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line);
        }

        @Override
        public void flush() {
            // nothing waits
        }

        @Override
        public void close() {
            // nothing is held
        }
    };

    private Instant now = STARTED;
    private final Timers timers = new Wiring(null, new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            })
            .get(Timers.class);

    @BeforeEach
    void listen() {
        LOG.addHandler(listener);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(listener);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void aFailureIsNotThrownButToldAndSeenUntilItIsOver() {
        after(Duration.ofHours(1));
        timers.run(TimedWork.RETENTION, TimersTest::fail);

        assertThat(told).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(line.getThrown()).hasMessage("the database is away");
        });
        assertThat(timers.failing()).isEqualTo(1);
        assertThat(timers.secondsSinceSuccess(TimedWork.RETENTION)).isEqualTo(3600);

        timers.run(TimedWork.RETENTION, () -> {});

        assertThat(told).last().satisfies(line -> assertThat(line.getLevel()).isEqualTo(Level.INFO));
        assertThat(timers.failing()).isZero();
        assertThat(timers.secondsSinceSuccess(TimedWork.RETENTION)).isZero();
    }

    @Test
    void workThatFailsEverySecondIsToldOfOnceAnHour() {
        for (int second = 0; second < 7200; second++) {
            timers.run(TimedWork.SEARCH_CHANGES, TimersTest::fail);
            after(Duration.ofSeconds(1));
        }
        assertThat(told).hasSizeBetween(2, 3);
        assertThat(timers.failing()).isEqualTo(1);
    }

    @Test
    void workThatNobodyDoesIsOverdue() {
        assertThat(timers.overdue()).isZero();
        after(Duration.ofMinutes(12));
        timers.run(TimedWork.OUTBOX, () -> {});

        assertThat(timers.overdue())
                .as("talks, search three times, materials, counts, imports, case studies")
                .isEqualTo(8);
        assertThat(timers.failing()).isZero();
    }

    @Test
    void whatAnotherNodeDidAtTheSameMomentIsLookedForOnceMore() {
        AtomicInteger turns = new AtomicInteger();
        timers.run(TimedWork.OPPORTUNITIES_ENDED, () -> {
            if (turns.incrementAndGet() == 1) {
                throw new IllegalStateException("rolled back", new OptimisticLockException());
            }
        });

        assertThat(turns).hasValue(2);
        assertThat(told).isEmpty();
    }

    private void after(Duration time) {
        now = now.plus(time);
    }

    private static void fail() {
        throw new IllegalStateException("the database is away");
    }
}
