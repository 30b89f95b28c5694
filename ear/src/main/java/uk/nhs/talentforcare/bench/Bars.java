package uk.nhs.talentforcare.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints one line a figure: {@code BAR <name> <value> <unit> target <op><value> <ok|short>}. */
final class Bars {
    private final PrintStream out;

    Bars(PrintStream out) {
        this.out = out;
    }

    /** A figure that is good when it is small. */
    void atMost(String name, double value, String unit, double target) {
        line(name, value, unit, "<=", target, value <= target);
    }

    /** A figure that is good when it is large. */
    void atLeast(String name, double value, String unit, double target) {
        line(name, value, unit, ">=", target, value >= target);
    }

    /** A figure that others are compared with. */
    void measured(String name, double value, String unit) {
        out.printf(Locale.ROOT, "BAR %s %.2f %s%n", name, value, unit);
    }

    /** A figure that cannot be taken on this machine. */
    void missing(String name, String why) {
        out.printf(Locale.ROOT, "BAR %s not measured: %s%n", name, why);
    }

    private void line(String name, double value, String unit, String operator, double target, boolean met) {
        out.printf(
                Locale.ROOT,
                "BAR %s %.2f %s target %s%.2f %s%n",
                name,
                value,
                unit,
                operator,
                target,
                met ? "ok" : "short");
    }
}
