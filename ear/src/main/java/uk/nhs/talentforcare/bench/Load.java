package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** A bounded number of connections that ask for pages one after the other. */
final class Load {
    private final URI site;
    private final List<String> paths;
    private final String headers;
    private final int connections;
    private final Supplier<Duration> cpu;

    /**
     * @param paths with their queries, asked for in turn; each connection begins at another one
     * @param headers lines to send besides the host, each with its line end; may be empty
     * @param cpu processor time that the server has taken so far
     */
    Load(URI site, List<String> paths, String headers, int connections, Supplier<Duration> cpu) {
        this.site = site;
        this.paths = List.copyOf(paths);
        this.headers = headers;
        this.connections = connections;
        this.cpu = cpu;
    }

    /**
     * What one round measured.
     *
     * @param perSecond answered requests a second, all connections together
     * @param medianMillis half of the answers were faster
     * @param p99Millis 99 of 100 answers were faster
     * @param errors answers other than 200
     * @param cookies answers that set a cookie
     * @param cpuMillis processor time that the server took for one answer: unlike the rate it is hardly changed by what
     *     else the machine does
     */
    record Figures(
            double perSecond, double medianMillis, double p99Millis, long errors, long cookies, double cpuMillis) {}

    /** Asks for the addresses in turn until the time is over. */
    Figures run(Duration duration) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(connections);
        try {
            Duration cpuBefore = cpu.get();
            long end = System.nanoTime() + duration.toNanos();
            List<Future<Tally>> running = new ArrayList<>();
            for (int person = 0; person < connections; person++) {
                int first = person;
                running.add(people.submit(() -> ask(first, end)));
            }
            List<Tally> tallies = new ArrayList<>();
            for (Future<Tally> tally : running) {
                tallies.add(tally.get());
            }
            return figures(tallies, duration, cpu.get().minus(cpuBefore));
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load could not be kept up: " + e.getCause(), e);
        } finally {
            people.shutdownNow();
        }
    }

    private Tally ask(int first, long end) throws IOException {
        Tally tally = new Tally();
        try (Connection connection = new Connection(site, headers)) {
            for (int turn = first; System.nanoTime() < end; turn++) {
                long begin = System.nanoTime();
                int status = connection.get(paths.get(turn % paths.size()));
                tally.note(System.nanoTime() - begin, status, connection.cookie());
            }
        }
        return tally;
    }

    private static Figures figures(List<Tally> tallies, Duration duration, Duration cpu) {
        long[] nanos = tallies.stream().flatMapToLong(Tally::nanos).sorted().toArray();
        if (nanos.length == 0) {
            throw new IllegalStateException("Not one answer within " + duration.toSeconds() + " seconds");
        }
        return new Figures(
                nanos.length / (duration.toMillis() / 1000.0),
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) Math.min(nanos.length - 1L, nanos.length * 99L / 100)] / 1e6,
                tallies.stream().mapToLong(tally -> tally.errors).sum(),
                tallies.stream().mapToLong(tally -> tally.cookies).sum(),
                cpu.toNanos() / 1e6 / nanos.length);
    }

    /** One connection's count. */
    private static final class Tally {
        private long[] nanos = new long[1024];
        private int count;
        private long errors;
        private long cookies;

        void note(long taken, int status, boolean cookie) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = taken;
            errors += status == 200 ? 0 : 1;
            cookies += cookie ? 1 : 0;
        }

        LongStream nanos() {
            return Arrays.stream(nanos, 0, count);
        }
    }
}
