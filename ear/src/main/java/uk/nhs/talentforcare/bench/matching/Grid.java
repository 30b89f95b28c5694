package uk.nhs.talentforcare.bench.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import uk.nhs.talentforcare.place.GeoPoint;

/** Finds things near a place, roughly: by squares of a tenth of a degree. */
final class Grid<T> {

    private static final double CELLS_A_DEGREE = 10;
    private static final double MILES_A_DEGREE = 69;

    private final Map<Long, Set<T>> cells = new HashMap<>();

    void add(GeoPoint point, T thing) {
        cells.computeIfAbsent(key(cell(point.latitude()), cell(point.longitude())), cell -> new LinkedHashSet<>())
                .add(thing);
    }

    void remove(GeoPoint point, T thing) {
        cells.get(key(cell(point.latitude()), cell(point.longitude()))).remove(thing);
    }

    /** All in the squares that a circle touches. */
    List<T> near(GeoPoint point, double miles) {
        List<T> found = new ArrayList<>();
        each(point, miles, found::add);
        return found;
    }

    private void each(GeoPoint point, double miles, Consumer<T> use) {
        double north = miles / MILES_A_DEGREE;
        double east = north / Math.cos(Math.toRadians(point.latitude()));
        for (int y = cell(point.latitude() - north); y <= cell(point.latitude() + north); y++) {
            for (int x = cell(point.longitude() - east); x <= cell(point.longitude() + east); x++) {
                cells.getOrDefault(key(y, x), Set.of()).forEach(use);
            }
        }
    }

    private static int cell(double degrees) {
        return (int) Math.floor(degrees * CELLS_A_DEGREE);
    }

    private static long key(int y, int x) {
        return ((long) y << 32) ^ (x & 0xffffffffL);
    }
}
