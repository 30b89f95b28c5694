package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Bars 5 to 7: how many pages a second beside the server's own limit, and what is left in memory by them. */
final class PageRates implements Measure {
    /** A visitor with a cookie is nobody in particular here, but gets each page written anew. */
    private static final String WRITTEN_ANEW = "Cookie: seen=1\r\n";

    private static final List<String> SEARCHES = List.of(
            "apprenticeship",
            "aprenticeship",
            "care",
            "support worker",
            "porter",
            "hca",
            "maternity",
            "inducton",
            "mental health",
            "functional skills",
            "estates",
            "pharmacy",
            "school",
            "voluntear",
            "mentor",
            "band 3",
            "cleaner",
            "ambulance",
            "literacy",
            "zzzz");

    private final Path archive;
    private final Path searchFigures;

    /** @param searchFigures where the search module's benchmark left its rates in this run; may not exist */
    PageRates(Path archive, Path searchFigures) {
        this.archive = archive;
        this.searchFigures = searchFigures;
    }

    @Override
    public void take(Running running) throws IOException, InterruptedException {
        Bars bars = running.bars();
        running.application().deployBeside(archive, "limit");
        Map<String, Double> before = running.probe("what=memory");
        Load.Figures limit = running.load(List.of("/limit/"), "");
        bars.measured("05-limit", limit.perSecond(), "requests/s");
        bars.measured("05-limit-cpu", limit.cpuMillis(), "ms/request");
        for (var entry : running.details().entrySet()) {
            String name = entry.getKey().substring(1);
            Load.Figures kept = running.load(entry.getValue(), "");
            bars.atLeast("05-detail-" + name, 100 * kept.perSecond() / limit.perSecond(), "%-of-limit", 20);
            bars.measured("05-detail-cpu-" + name, 100 * limit.cpuMillis() / kept.cpuMillis(), "%-of-limit-by-cpu");
            noFaults(bars, name, kept);
            Load.Figures anew = running.load(entry.getValue(), WRITTEN_ANEW);
            bars.measured("05-written-anew-" + name, 100 * anew.perSecond() / limit.perSecond(), "%-of-limit");
            bars.measured("05-written-anew-cpu-" + name, anew.cpuMillis(), "ms/request");
        }
        searches(running);
        Map<String, Double> after = running.probe("what=memory");
        bars.atMost("07-sessions", after.get("sessions"), "sessions", 0);
        bars.atMost("07-heap-growth", after.get("heap") - before.get("heap"), "MB", 32);
        bars.atMost("07-server-memory", residentMegabytes(running), "MB", 1400);
    }

    private void searches(Running running) throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>();
        for (String words : SEARCHES) {
            String query = "?q=" + words.replace(' ', '+');
            paths.add("/case-studies" + query);
            paths.add("/opportunities" + query + "&near=LS1&miles=50");
            paths.add("/toolkit" + query);
        }
        Bars bars = running.bars();
        Load.Figures search = running.load(paths, WRITTEN_ANEW);
        double rate = twoThreadRate();
        if (rate > 0) {
            bars.atLeast("06-search-page-rate", 100 * search.perSecond() / rate, "%-of-bar-1", 60);
        }
        bars.measured("06-search-page-rate", search.perSecond(), "requests/s");
        bars.measured("06-search-page-cpu", search.cpuMillis(), "ms/request");
        bars.measured("06-search-page-p50", search.medianMillis(), "ms");
        bars.atMost("06-search-page-p99", search.p99Millis(), "ms", 50);
        noFaults(bars, "search", search);
        bars.measured("06-search-page-kept", running.load(paths, "").perSecond(), "requests/s");
    }

    private double twoThreadRate() throws IOException {
        if (!Files.exists(searchFigures)) {
            return 0;
        }
        Properties figures = new Properties();
        try (var in = Files.newInputStream(searchFigures)) {
            figures.load(in);
        }
        return Double.parseDouble(figures.getProperty("two-thread-rate", "0"));
    }

    private static void noFaults(Bars bars, String name, Load.Figures figures) {
        bars.atMost("07-cookies-" + name, figures.cookies(), "cookies", 0);
        bars.atMost("07-errors-" + name, figures.errors(), "errors", 0);
    }

    private static double residentMegabytes(Running running) throws IOException {
        Path status = Path.of("/proc/" + running.application().serverPid() + "/status");
        if (!Files.exists(status)) {
            throw new NotMeasured("this system does not tell what memory a process has");
        }
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024.0;
    }
}
