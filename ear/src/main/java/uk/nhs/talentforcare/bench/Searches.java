package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What of bars 3 and 4 needs the whole application: when an edit is found, and suggestions over HTTP. */
final class Searches implements Measure {
    @Override
    public void take(Running running) throws IOException, InterruptedException {
        Bars bars = running.bars();
        Map<String, Double> found = running.probe("what=finding&edits=" + Running.number("BENCH_EDITS", 100));
        bars.atMost("03-found-after-commit-p50", found.get("p50"), "ms", 20);
        bars.atMost("03-found-after-commit-p95", found.get("p95"), "ms", 100);
        List<String> typed = Stream.of("apprenticeship", "maternity", "functional", "porter", "support", "ambulance")
                .flatMap(word -> IntStream.rangeClosed(1, word.length()).mapToObj(length -> word.substring(0, length)))
                .map(start -> "/api/v1/suggest?in=case-studies&q=" + start)
                .toList();
        Load.Figures suggestions = running.load(typed, "");
        bars.atMost("04-suggestion-p99", suggestions.p99Millis(), "ms", 10);
        bars.measured("04-suggestion-cpu", suggestions.cpuMillis(), "ms/request");
        bars.atMost("04-suggestion-errors", suggestions.errors(), "errors", 0);
    }
}
