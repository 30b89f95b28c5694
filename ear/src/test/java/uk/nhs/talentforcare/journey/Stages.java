package uk.nhs.talentforcare.journey;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** As many stages as classes of journeys run side by side; no two classes are on one. They end with the test run. */
final class Stages implements AutoCloseable {
    private final Queue<Stage> free = new ConcurrentLinkedQueue<>();
    private final Queue<Stage> all = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();

    /** A free one, or a new one. Closing what is given makes it free again. */
    Taken take() {
        Stage stage = free.poll();
        return new Taken(stage == null ? open() : stage);
    }

    private Stage open() {
        Stage stage = Stage.open("journeys-" + begun.incrementAndGet());
        all.add(stage);
        return stage;
    }

    @Override
    public void close() {
        all.forEach(Stage::close);
    }

    /** A stage that is somebody's until it is closed. */
    final class Taken implements AutoCloseable {
        private final Stage stage;

        private Taken(Stage stage) {
            this.stage = stage;
        }

        Stage stage() {
            return stage;
        }

        @Override
        public void close() {
            free.add(stage);
        }
    }
}
