package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** Bar 10: many press at once; through the service, and beside optimistic locking on a place of many seats. */
final class Bookings implements Measure {
    private static final int CLIENTS = 50;

    @Override
    public void take(Running running) throws IOException, InterruptedException, SQLException {
        Bars bars = running.bars();
        int attempts = Running.number("BENCH_ATTEMPTS", 10_000);
        Map<String, Double> found = running.probe("what=contention&clients=" + CLIENTS + "&attempts=" + attempts);
        bars.measured("10-attempts", found.get("attempts"), "attempts");
        bars.atMost("10-double-booked", found.get("double"), "talks", 0);
        bars.atMost("10-unsold", found.get("unsold"), "talks", 0);
        bars.atMost("10-errors", found.get("errors"), "errors", 0);
        bars.atLeast("10-attempts-through-service", found.get("attempts") / found.get("seconds"), "attempts/s", 500);
        HotPlace place = new HotPlace(running, CLIENTS, Running.seconds("BENCH_ROUND_SECONDS", 8));
        place.make();
        double ours = place.conditional();
        double optimistic = place.optimistic();
        place.remove();
        bars.atLeast("10-hot-place", ours, "seats/s", 500);
        bars.measured("10-hot-place-optimistic", optimistic, "seats/s");
        bars.atLeast("10-hot-place-to-optimistic", ours / optimistic, "x", 20);
    }
}
