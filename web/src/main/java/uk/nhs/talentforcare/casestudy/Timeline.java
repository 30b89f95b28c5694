package uk.nhs.talentforcare.casestudy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;

/**
 * How many developments began when, and how far they have come: a bar for each year or quarter from the first to the
 * last that has any, laid out in the units of a picture {@value #WIDTH} wide.
 *
 * @param left whether there are older ones that are not among the bars
 * @param height of the picture
 */
public record Timeline(List<Bar> bars, boolean left, int height) {

    /** Width of the picture, in its units. */
    public static final int WIDTH = 340;

    /** So many quarters are four years. */
    static final int MOST_QUARTERS = 16;

    private static final int ROW = 28;
    private static final int BAR_STARTS = 76;
    private static final int BAR_ENDS = 308;
    private static final int SHORTEST_WITH_FIGURE = 16;

    /** A year or quarter. @param address of the list of those that began then */
    public record Bar(
            String code, String label, String shortLabel, int total, List<Part> parts, int top, String address) {

        /** Where the total stands, in units of the picture. */
        public int end() {
            return parts.isEmpty()
                    ? BAR_STARTS
                    : parts.get(parts.size() - 1).left()
                            + parts.get(parts.size() - 1).width();
        }

        /** The whole bar in words. */
        public String words() {
            StringBuilder words = new StringBuilder(label)
                    .append(": ")
                    .append(total)
                    .append(total == 1 ? " case study" : " case studies");
            parts.forEach(part -> words.append(", ")
                    .append(part.count())
                    .append(' ')
                    .append(part.maturity().label().toLowerCase(java.util.Locale.UK)));
            return words.toString();
        }

        /** How many of one maturity. */
        public int count(Maturity maturity) {
            return parts.stream()
                    .filter(part -> part.maturity() == maturity)
                    .mapToInt(Part::count)
                    .sum();
        }
    }

    /** What has come equally far, as a piece of a bar. */
    public record Part(Maturity maturity, int count, int left, int width) {

        /** Whether its figure fits into it. */
        public boolean isWide() {
            return width >= SHORTEST_WITH_FIGURE;
        }

        /** Where its figure stands. */
        public int middle() {
            return left + width / 2;
        }
    }

    /**
     * Lays out.
     *
     * @param labels words by code, oldest first, years and quarters mixed
     * @param quarters whether by quarter, of which the last {@value #MOST_QUARTERS} are shown
     * @param count how many of a maturity have a code
     * @param address start of each bar's address, to which its code is added
     */
    static Timeline of(
            Map<String, String> labels, boolean quarters, ToIntBiFunction<Maturity, String> count, String address) {
        List<String> codes = labels.keySet().stream()
                .filter(code -> StartedIn.isQuarter(code) == quarters)
                .toList();
        List<Integer> totals = codes.stream()
                .map(code -> List.of(Maturity.values()).stream()
                        .mapToInt(maturity -> count.applyAsInt(maturity, code))
                        .sum())
                .toList();
        int first = 0;
        while (first < totals.size() && totals.get(first) == 0) {
            first++;
        }
        int last = totals.size() - 1;
        while (last >= first && totals.get(last) == 0) {
            last--;
        }
        int from = quarters ? Math.max(first, last - MOST_QUARTERS + 1) : first;
        List<Integer> shown = totals.subList(from, last + 1);
        int most = shown.stream().max(Comparator.naturalOrder()).orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int at = from; at <= last; at++) {
            String code = codes.get(at);
            bars.add(new Bar(
                    code,
                    labels.get(code),
                    quarters ? code.substring(5) + " " + code.substring(0, 4) : code,
                    totals.get(at),
                    parts(code, most, count),
                    bars.size() * ROW,
                    address + code));
        }
        return new Timeline(List.copyOf(bars), from > first, bars.size() * ROW);
    }

    private static List<Part> parts(String code, int most, ToIntBiFunction<Maturity, String> count) {
        List<Part> parts = new ArrayList<>();
        int counted = 0;
        for (Maturity maturity : Maturity.values()) {
            int these = count.applyAsInt(maturity, code);
            if (these > 0) {
                int left = place(counted, most);
                parts.add(new Part(maturity, these, left, place(counted + these, most) - left));
                counted += these;
            }
        }
        return List.copyOf(parts);
    }

    private static int place(int counted, int most) {
        return BAR_STARTS + (BAR_ENDS - BAR_STARTS) * counted / most;
    }
}
