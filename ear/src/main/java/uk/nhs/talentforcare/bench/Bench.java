package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.bench.matching.MatchingBench;
import uk.nhs.talentforcare.run.Application;
import uk.nhs.talentforcare.run.Processes;
import uk.nhs.talentforcare.run.Settings;

/**
 * {@code mvn -Pbench}: starts the application with its demonstration data in a folder of its own and measures it from
 * outside, over loopback, and through a probe inside. {@code docs/benchmarks.md} says what each figure means; figures
 * that depend on the machine are ratios within the run. {@code -Dbench.only=5,6} takes some bars alone.
 */
public final class Bench {
    private final Path folder;
    private final Settings settings;
    private final Path searchFigures;
    private final Path tools;
    private final Set<Integer> only;
    private final Bars bars = new Bars(System.out);
    private boolean failed;

    /** A measure and the bars that it is for. */
    private record Step(Set<Integer> bars, Measure measure) {}

    private Bench(Path folder, Settings settings, Path searchFigures, Path tools, Set<Integer> only) {
        this.folder = folder;
        this.settings = settings;
        this.searchFigures = searchFigures;
        this.tools = tools;
        this.only = only;
    }

    /**
     * @param arguments the run folder of the benchmarks, the EAR, the unpacked Payara, the figures of the search module,
     *     the folder of the browser's tools, the numbers of the bars that are wanted (empty for all)
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Processes.endWithParent();
        Path folder = Path.of(arguments[0]);
        Path archive = Path.of(arguments[1]);
        Set<Integer> only = wanted(arguments.length > 5 ? arguments[5] : "");
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.remove("RUN_DIR");
        forget(folder);
        Settings settings =
                Settings.fromEnvironment(environment, folder, ProbedArchive.of(archive, folder), Path.of(arguments[2]));
        Bench bench = new Bench(folder, settings, Path.of(arguments[3]), Path.of(arguments[4]), only);
        bench.run();
        System.exit(bench.failed ? 1 : 0);
    }

    private void run() throws IOException, InterruptedException {
        if (isWanted(20)) {
            MatchingBench.print(System.out, Running.number("BENCH_MATCH_SHARE", 100));
        }
        List<Step> steps = Stream.of(
                        new Step(Set.of(5, 6, 7), new PageRates(Limit.pack(folder), searchFigures)),
                        new Step(Set.of(8), new Weights()),
                        new Step(Set.of(17), new Statements()),
                        new Step(Set.of(3, 4), new Searches()),
                        new Step(Set.of(10), new Bookings()),
                        new Step(Set.of(18), new Schools()),
                        new Step(Set.of(9), new Browsers(tools)),
                        new Step(Set.of(16), new Hostile()),
                        new Step(Set.of(11), new Kills(folder)))
                .filter(step -> step.bars().stream().anyMatch(this::isWanted))
                .toList();
        if (!steps.isEmpty() || isWanted(19)) {
            try (Application application = started("19-first-start", "19-first-deployment")) {
                steps.forEach(step -> take(step, new Running(application, bars)));
            }
        }
        if (isWanted(19)) {
            // the folder is as the run before left it: what somebody sees every day
            started("19-start-to-ready", "19-deployed-and-ready").close();
        }
    }

    private Application started(String whole, String deployment) {
        Instant begin = Instant.now();
        Application application = Application.prepare(settings, System.err::println);
        Runtime.getRuntime().addShutdownHook(new Thread(application::close, "stop"));
        application.startServer();
        Instant server = Instant.now();
        application.deploy();
        if (isWanted(19)) {
            bars.atMost(whole, seconds(begin), "s", 40);
            bars.atMost(deployment, seconds(server), "s", 25);
        }
        return application;
    }

    private void take(Step step, Running running) {
        String name =
                step.bars().stream().sorted().map(bar -> "%02d".formatted(bar)).collect(Collectors.joining("-"));
        try {
            step.measure().take(running);
        } catch (Measure.NotMeasured e) {
            bars.missing(name, e.getMessage());
        } catch (IOException | SQLException | IllegalStateException e) {
            failed = true;
            bars.missing(name, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", e);
        }
    }

    private boolean isWanted(int bar) {
        return only.isEmpty() || only.contains(bar);
    }

    private static Set<Integer> wanted(String numbers) {
        return Arrays.stream(numbers.split(","))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each run begins with nothing, so that runs can be compared. */
    private static void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }
}
