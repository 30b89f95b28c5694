package uk.nhs.talentforcare.search.bench;

import java.util.Arrays;
import java.util.Locale;

/** Prints figures beside what they should be. */
final class Bars {

    private Bars() {}

    static void atMost(String name, double value, String unit, double target) {
        print(name, value, unit, "<=", target, value <= target);
    }

    static void atLeast(String name, double value, String unit, double target) {
        print(name, value, unit, ">=", target, value >= target);
    }

    private static void print(String name, double value, String unit, String operator, double target, boolean ok) {
        System.out.printf(
                Locale.ROOT,
                "BAR %s %.2f %s target %s%s %s%n",
                name,
                value,
                unit,
                operator,
                plain(target),
                ok ? "ok" : "short");
    }

    private static String plain(double target) {
        return target == Math.rint(target) ? String.valueOf((long) target) : String.valueOf(target);
    }

    /** @return the value below which this share of the nanoseconds lies, in milliseconds */
    static double milliseconds(long[] nanoseconds, double share) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
    }
}
