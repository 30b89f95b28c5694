package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.util.Map;

/** Bar 18: a register of all schools comes in, and comes in again. */
final class Schools implements Measure {
    @Override
    public void take(Running running) throws IOException, InterruptedException {
        Bars bars = running.bars();
        int schools = Running.number("BENCH_SCHOOLS", 50_000);
        Map<String, Double> found = running.probe("what=schools&schools=" + schools);
        bars.atLeast("18-added", found.get("added"), "schools", schools);
        bars.atLeast("18-unchanged-again", found.get("unchanged"), "schools", schools);
        double scale = 50_000.0 / schools;
        bars.atMost("18-checked-and-imported", found.get("seconds") * scale, "s", 30);
        bars.atMost("18-repeated", found.get("repeat-seconds") * scale, "s", 15);
        bars.atMost("18-heap-growth", found.get("heap-after") - found.get("heap-before"), "MB", 32);
    }
}
