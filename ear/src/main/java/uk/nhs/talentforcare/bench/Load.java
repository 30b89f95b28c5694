package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** A bounded number of connections that ask for pages one after the other. */
final class Load {
    private final List<URI> addresses;
    private final int connections;

    Load(List<URI> addresses, int connections) {
        this.addresses = List.copyOf(addresses);
        this.connections = connections;
    }

    /**
     * What one round measured.
     *
     * @param perSecond answered requests a second, all connections together
     * @param medianMillis half of the answers were faster
     * @param p99Millis 99 of 100 answers were faster
     * @param errors answers other than 200
     * @param cookies answers that set a cookie
     */
    record Figures(double perSecond, double medianMillis, double p99Millis, long errors, long cookies) {}

    /** Asks for the addresses in turn until the time is over. */
    Figures run(Duration duration) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(connections);
        try {
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
            return figures(tallies, duration);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load could not be kept up: " + e.getCause(), e);
        } finally {
            people.shutdownNow();
        }
    }

    private Tally ask(int first, long end) throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Tally tally = new Tally();
        for (int turn = first; System.nanoTime() < end; turn++) {
            HttpRequest request = HttpRequest.newBuilder(addresses.get(turn % addresses.size()))
                    .timeout(Duration.ofSeconds(60))
                    .build();
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            tally.note(System.nanoTime() - begin, answer);
        }
        return tally;
    }

    private static Figures figures(List<Tally> tallies, Duration duration) {
        long[] nanos = tallies.stream().flatMapToLong(Tally::nanos).sorted().toArray();
        if (nanos.length == 0) {
            throw new IllegalStateException("Not one answer within " + duration.toSeconds() + " seconds");
        }
        return new Figures(
                nanos.length / (duration.toMillis() / 1000.0),
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) Math.min(nanos.length - 1L, nanos.length * 99L / 100)] / 1e6,
                tallies.stream().mapToLong(tally -> tally.errors).sum(),
                tallies.stream().mapToLong(tally -> tally.cookies).sum());
    }

    /** One connection's count. */
    private static final class Tally {
        private long[] nanos = new long[1024];
        private int count;
        private long errors;
        private long cookies;

        void note(long taken, HttpResponse<?> answer) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = taken;
            errors += answer.statusCode() == 200 ? 0 : 1;
            cookies += answer.headers().firstValue("Set-Cookie").isPresent() ? 1 : 0;
        }

        LongStream nanos() {
            return Arrays.stream(nanos, 0, count);
        }
    }
}
