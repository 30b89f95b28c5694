package uk.nhs.talentforcare.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that all begin at the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** What each attempt came to, in their order. @throws Exception the first that an attempt threw */
    static List<String> run(List<Callable<String>> attempts) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(attempts.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<String>> running = attempts.stream()
                    .map(attempt -> clients.submit(() -> {
                        start.await();
                        return attempt.call();
                    }))
                    .toList();
            start.countDown();
            List<String> outcomes = new ArrayList<>();
            for (Future<String> attempt : running) {
                outcomes.add(attempt.get());
            }
            return outcomes;
        } finally {
            clients.shutdownNow();
        }
    }
}
