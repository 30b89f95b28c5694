package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shelf when many ask at once, and when there is too much to keep. */
class PageShelfTest {

    private final AtomicLong now = new AtomicLong(1);
    private final AtomicLong version = new AtomicLong();
    private final AtomicInteger written = new AtomicInteger();
    private final PageShelf shelf = new PageShelf(Duration.ofSeconds(1), now::get, version::get);
    private final ExecutorService visitors = Executors.newFixedThreadPool(20);

    @AfterEach
    void leave() {
        visitors.shutdownNow();
    }

    @Test
    void whoAsksWhileAPageIsWrittenWaitsForIt() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<WrittenPage> first = visitors.submit(() -> shelf.page("/", () -> {
            writing.countDown();
            waitFor(go);
            return page(100);
        }));
        writing.await(30, TimeUnit.SECONDS);
        List<Future<WrittenPage>> others = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            others.add(visitors.submit(() -> shelf.page("/", () -> page(100))));
        }
        go.countDown();
        for (Future<WrittenPage> other : others) {
            assertThat(other.get()).isSameAs(first.get());
        }
        assertThat(written).hasValue(1);
    }

    @Test
    void whenNobodyElseMayHaveItEachWritesTheirOwn() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<WrittenPage> first = visitors.submit(() -> shelf.page("/", () -> {
            writing.countDown();
            waitFor(go);
            return null;
        }));
        writing.await(30, TimeUnit.SECONDS);
        Future<WrittenPage> other = visitors.submit(() -> shelf.page("/", () -> page(100)));
        go.countDown();
        assertThat(first.get()).isNull();
        assertThat(other.get()).isNotNull();
    }

    @Test
    void nobodyWaitsForAWritingThatBeganBeforeAChange() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<WrittenPage> old = visitors.submit(() -> shelf.page("/", () -> {
            writing.countDown();
            waitFor(go);
            return page(100);
        }));
        writing.await(30, TimeUnit.SECONDS);
        version.incrementAndGet();
        WrittenPage fresh = shelf.page("/", () -> page(100));
        go.countDown();
        assertThat(old.get()).isNotSameAs(fresh);
        assertThat(shelf.page("/", () -> page(100))).isSameAs(fresh);
    }

    @Test
    void itHoldsNoMoreThanItMay() throws Exception {
        for (int i = 0; i < 100; i++) {
            shelf.page("/" + i, () -> page(500_000));
        }
        assertThat(shelf.weight()).isLessThanOrEqualTo(16 << 20);
        assertThat(shelf.size()).isBetween(20, 30);
        for (int i = 0; i < 5_000; i++) {
            shelf.page("/small/" + i, () -> page(10));
        }
        assertThat(shelf.size()).isLessThanOrEqualTo(2_000);
    }

    @Test
    void itLetsGoOfWhatNobodyMayHaveAnyMore() throws Exception {
        shelf.page("/a", () -> page(100));
        shelf.page("/b", () -> page(100));
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        shelf.page("/c", () -> page(100));
        assertThat(shelf.size()).isEqualTo(1);
        long one = shelf.weight();
        shelf.page("/d", () -> page(100));
        assertThat(shelf.weight()).isEqualTo(2 * one);
    }

    @Test
    void whatIsTooLargeIsGivenAndNotKept() throws Exception {
        assertThat(shelf.page("/large", () -> page(2_000_000))).isNotNull();
        assertThat(shelf.size()).isZero();
        assertThat(shelf.weight()).isZero();
    }

    @Test
    void switchedOffItKeepsNothing() throws Exception {
        PageShelf off = new PageShelf(Duration.ZERO, now::get, version::get);
        off.page("/", () -> page(100));
        off.page("/", () -> page(100));
        assertThat(written).hasValue(2);
        assertThat(off.size()).isZero();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private WrittenPage page(int bytes) {
        written.incrementAndGet();
        return WrittenPage.of(new byte[bytes], PageExchange.get("/").response(), Set.of());
    }
}
