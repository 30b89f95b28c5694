package uk.nhs.talentforcare.bench.probe;

import java.lang.management.ManagementFactory;
import java.util.Map;

/** What the server holds when it has thrown away what it can. */
final class Memory {
    private static final double MEGABYTE = 1 << 20;

    private Memory() {}

    /** Heap in use after a collection, in megabytes, and sessions that live. */
    static Map<String, Double> figures() {
        System.gc();
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
        return Map.of("heap", heap, "sessions", (double) SessionCount.live());
    }
}
