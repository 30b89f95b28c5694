package uk.nhs.talentforcare.search.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.nhs.talentforcare.search.Hit;
import uk.nhs.talentforcare.search.Near;
import uk.nhs.talentforcare.search.SearchDocument;
import uk.nhs.talentforcare.search.SearchIndex;
import uk.nhs.talentforcare.search.SearchRequest;

/** Measures search in process on 100,000 documents, beside plain Lucene in the same run. */
@Tag("benchmark")
class SearchBenchmark {

    private static final int DOCUMENTS = Integer.getInteger("bench.documents", 100_000);
    private static final int QUESTIONS = 1_000;
    private static final int ROUNDS = 5;
    private static final int BATCH = 200;

    @TempDir
    Path folder;

    /** A document's title and place, to make questions of. */
    private record Sample(String id, String title, String pillar, double latitude, double longitude) {}

    /** This thread's own time, so that what else the machine does counts little; {@code -Dbench.wall=true} for the wall's. */
    private static final LongSupplier CLOCK = Boolean.getBoolean("bench.wall")
            ? System::nanoTime
            : ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime;

    private final Random random = new Random(7);
    private final List<Sample> samples = new ArrayList<>();

    private interface Question {
        int ask(SearchRequest request) throws IOException;
    }

    @Test
    void measure() throws IOException {
        assumeTrue(isWanted(), "only other bars are wanted");
        warmUp();
        try (SearchIndex ours = SearchIndex.open(folder.resolve("ours"), Corpus.SCHEMA);
                RawLucene raw = new RawLucene(Files.createDirectories(folder.resolve("raw")))) {
            index(ours);
            index(raw);
            List<SearchRequest> requests = requests();
            long[] oursTook = new long[requests.size()];
            long[] rawTook = new long[requests.size()];
            // by turns, so that neither finds the virtual machine warmer than the other
            for (int round = 0; round < ROUNDS; round++) {
                time(requests, request -> ours.search(request).hits().size(), oursTook);
                time(requests, raw::search, rawTook);
            }
            Bars.atMost("01-search-p50", Bars.milliseconds(oursTook, 0.5), "ms", 2);
            Bars.atMost("01-search-p99", Bars.milliseconds(oursTook, 0.99), "ms", 8);
            System.out.printf(
                    "raw Lucene: p50 %.2f ms, p99 %.2f ms%n",
                    Bars.milliseconds(rawTook, 0.5), Bars.milliseconds(rawTook, 0.99));
            Bars.atLeast("01-search-rate-to-raw-lucene", rate(oursTook) / rate(rawTook), "x", 0.9);
            twoThreads(ours, requests);
            typing(ours);
            suggestions(ours);
        }
    }

    private static boolean isWanted() {
        String only = System.getProperty("bench.only", "");
        return only.isBlank()
                || Stream.of(only.split(",")).map(String::strip).anyMatch(List.of("1", "2", "3", "4")::contains);
    }

    /** The virtual machine compiles what both use before either is measured. */
    private void warmUp() throws IOException {
        Corpus corpus = new Corpus();
        try (SearchIndex ours = SearchIndex.open(folder.resolve("warm"), Corpus.SCHEMA);
                RawLucene raw = new RawLucene(Files.createDirectories(folder.resolve("raw-warm")))) {
            for (int i = 0; i < DOCUMENTS / 10; i++) {
                SearchDocument document = corpus.document(i);
                ours.add(document);
                raw.add(document);
            }
        }
    }

    private void index(SearchIndex ours) throws IOException {
        Corpus corpus = new Corpus();
        long taken = 0;
        long processor = 0;
        for (int from = 0; from < DOCUMENTS; from += BATCH) {
            List<SearchDocument> batch = batch(corpus, from);
            batch.forEach(this::sample);
            long start = System.nanoTime();
            long before = processorTime();
            ours.putAll(batch);
            processor += processorTime() - before;
            taken += System.nanoTime() - start;
        }
        long start = System.nanoTime();
        long before = processorTime();
        ours.commit(1);
        ours.refresh();
        processor += processorTime() - before;
        taken += System.nanoTime() - start;
        Bars.atMost("02-index-100000", taken / 1e9 * 100_000 / DOCUMENTS, "s", 15);
        System.out.printf("index of 100,000: %.1f s of processors%n", processor / 1e9 * 100_000 / DOCUMENTS);
        Bars.atMost("02-index-size", size(folder.resolve("ours")) / 1e6 * 100_000 / DOCUMENTS, "MB", 200);
        assertThat(ours.size()).isEqualTo(DOCUMENTS);
    }

    private void index(RawLucene raw) throws IOException {
        Corpus corpus = new Corpus();
        long processor = 0;
        for (int from = 0; from < DOCUMENTS; from += BATCH) {
            List<SearchDocument> batch = batch(corpus, from);
            long before = processorTime();
            for (SearchDocument document : batch) {
                raw.add(document);
            }
            processor += processorTime() - before;
        }
        long before = processorTime();
        raw.open();
        processor += processorTime() - before;
        System.out.printf(
                "raw Lucene: index of 100,000: %.1f s of processors, %.0f MB%n",
                processor / 1e9 * 100_000 / DOCUMENTS, size(folder.resolve("raw")) / 1e6 * 100_000 / DOCUMENTS);
    }

    private static List<SearchDocument> batch(Corpus corpus, int from) {
        return IntStream.range(from, Math.min(DOCUMENTS, from + BATCH))
                .mapToObj(corpus::document)
                .toList();
    }

    /** Of all threads together. */
    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** What two threads find a second: leaves it for the benchmark of pages, which asks for a share of it. */
    private void twoThreads(SearchIndex ours, List<SearchRequest> requests) throws IOException {
        long start = System.nanoTime();
        IntStream.range(0, 2).parallel().forEach(thread -> requests.forEach(ours::search));
        double rate = 2.0 * requests.size() * 1e9 / (System.nanoTime() - start);
        System.out.printf("two threads: %.0f searches/s%n", rate);
        Path figures = Path.of("target", "bench.properties");
        Files.createDirectories(figures.getParent());
        Files.writeString(figures, "two-thread-rate=" + rate + "\n");
    }

    private void sample(SearchDocument document) {
        if (random.nextInt(Math.max(1, DOCUMENTS / QUESTIONS)) == 0) {
            samples.add(new Sample(
                    document.id(),
                    document.text().get("title").get(0),
                    document.keywords().get("pillar").get(0),
                    document.latitude(),
                    document.longitude()));
        }
    }

    /** Two words that stand in one title, one filter, a circle of 50 miles. */
    private List<SearchRequest> requests() {
        return samples.stream()
                .map(sample -> {
                    String[] words = sample.title().split(" ");
                    return new SearchRequest(
                            words[random.nextInt(4)] + " " + words[4 + random.nextInt(2)],
                            Map.of("pillar", Set.of(sample.pillar())),
                            new Near(sample.latitude(), sample.longitude(), 50),
                            SearchRequest.RELEVANCE,
                            1,
                            10);
                })
                .toList();
    }

    private static void time(List<SearchRequest> requests, Question question, long[] took) throws IOException {
        for (int i = 0; i < took.length; i++) {
            long start = CLOCK.getAsLong();
            question.ask(requests.get(i));
            took[i] = CLOCK.getAsLong() - start;
        }
    }

    private static double rate(long[] took) {
        long sum = 0;
        for (long one : took) {
            sum += one;
        }
        return took.length * 1e9 / sum;
    }

    /** Three words of a title, one of them mistyped once: is the document among the first ten? */
    private void typing(SearchIndex ours) {
        int answered = 0;
        long[] took = new long[samples.size()];
        for (int i = 0; i < took.length; i++) {
            Sample sample = samples.get(i);
            String[] words = sample.title().split(" ");
            String typed = words[random.nextInt(4)] + " " + mistyped(words[4]) + " " + words[5];
            long start = CLOCK.getAsLong();
            List<Hit> hits = ours.search(new SearchRequest(typed, null, null, null, 1, 10))
                    .hits();
            took[i] = CLOCK.getAsLong() - start;
            if (hits.stream().anyMatch(hit -> hit.id().equals(sample.id()))) {
                answered++;
            }
        }
        Bars.atLeast("04-typing-errors-answered", 100.0 * answered / samples.size(), "%", 85);
        System.out.printf("with a typing error: p99 %.2f ms%n", Bars.milliseconds(took, 0.99));
    }

    private String mistyped(String word) {
        int at = random.nextInt(word.length());
        char letter = (char) ('a' + random.nextInt(26));
        StringBuilder typed = new StringBuilder(word);
        switch (random.nextInt(4)) {
            case 0 -> typed.setCharAt(at, letter);
            case 1 -> typed.insert(at, letter);
            case 2 -> typed.deleteCharAt(at);
            default -> {
                int before = Math.max(0, at - 1);
                char moved = typed.charAt(before);
                typed.deleteCharAt(before).insert(Math.min(typed.length(), before + 1), moved);
            }
        }
        return typed.toString();
    }

    private void suggestions(SearchIndex ours) {
        long[] took = new long[samples.size() * 4];
        for (int i = 0; i < took.length; i++) {
            String title = samples.get(i % samples.size()).title();
            String typed = title.substring(0, Math.min(title.length(), 1 + i / samples.size() * 3));
            long start = CLOCK.getAsLong();
            ours.suggest(typed, 8);
            took[i] = CLOCK.getAsLong() - start;
        }
        Bars.atMost("04-suggestion-p99-in-process", Bars.milliseconds(took, 0.99), "ms", 10);
    }

    private static double size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
