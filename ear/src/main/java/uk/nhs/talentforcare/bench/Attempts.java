package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Two ambassadors for each of some talks, pressing at once; and what each was told. */
final class Attempts {
    private static final int CLIENTS = 8;

    /**
     * One press.
     *
     * @param key of the form: pressed again, it must do nothing new
     */
    record Attempt(long talk, long time, long speaker, String key) {
        String query() {
            return "what=book&talk=" + talk + "&time=" + time + "&speaker=" + speaker + "&key=" + key;
        }
    }

    private final Running running;
    private final List<Attempt> all = new ArrayList<>();
    private final Queue<Attempt> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Attempt> unanswered = new ConcurrentLinkedQueue<>();

    /** @param round so that keys differ from those of other rounds */
    Attempts(Running running, int talks, String round) throws IOException, InterruptedException {
        this.running = running;
        Map<String, Double> made = running.probe("what=talks&talks=" + talks);
        List<Long> numbers = made.keySet().stream()
                .filter(name -> name.startsWith("time."))
                .map(name -> Long.valueOf(name.substring("time.".length())))
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            long talk = numbers.get(i);
            long other = numbers.get((i + 1) % numbers.size());
            for (long speaker : new long[] {
                made.get("speaker." + talk).longValue(),
                made.get("speaker." + other).longValue()
            }) {
                all.add(new Attempt(
                        talk,
                        made.get("time." + talk).longValue(),
                        speaker,
                        "kill-" + round + "-" + talk + "-" + speaker));
            }
        }
    }

    List<Attempt> all() {
        return all;
    }

    /** Presses whose answer said that the talk is booked. */
    List<Attempt> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Presses that were cut off, or met an error: nobody knows what came of them. */
    List<Attempt> unanswered() {
        return List.copyOf(unanswered);
    }

    /**
     * Presses everything, a few at a time, and pulls the plug once so many were acknowledged.
     *
     * @param after fewer than there are talks
     */
    void press(int after, Runnable plug) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(after);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            all.forEach(attempt -> clients.execute(() -> press(attempt, enough)));
            clients.shutdown();
            if (!enough.await(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Fewer than " + after + " talks could be booked");
            }
            plug.run();
            if (!clients.awaitTermination(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Presses hang after the plug was pulled");
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private void press(Attempt attempt, CountDownLatch enough) {
        try {
            if (books(attempt)) {
                acknowledged.add(attempt);
                enough.countDown();
            }
        } catch (IOException e) {
            unanswered.add(attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            unanswered.add(attempt);
        }
    }

    /**
     * @return whether the answer says that this ambassador has the talk
     * @throws IOException when there is no answer, or an error
     */
    boolean books(Attempt attempt) throws IOException, InterruptedException {
        return running.probe(attempt.query()).get("booked") == 1.0;
    }
}
