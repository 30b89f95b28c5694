package uk.nhs.talentforcare.casestudy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When developments began, as a filter counts it: by year ("2025") and by quarter of it ("2025-Q3"). */
public final class StartedIn {

    /** The filter's name in the index and in addresses. */
    public static final String FACET = "started";

    /** Nothing here is older. */
    private static final int FIRST_YEAR = 2000;

    /** How far ahead plans reach, in years. */
    private static final int YEARS_AHEAD = 5;

    private static final int MONTHS = 3;
    private static final List<String> QUARTERS =
            List.of("January to March", "April to June", "July to September", "October to December");

    private StartedIn() {}

    /** The codes of a start; none for one that nobody knows. */
    public static List<String> codes(LocalDate start) {
        return start == null
                ? List.of()
                : List.of(String.valueOf(start.getYear()), start.getYear() + "-Q" + quarter(start));
    }

    /** Whether a code stands for a quarter of a year. */
    public static boolean isQuarter(String code) {
        return code.contains("-Q");
    }

    /** Words by code, oldest first: every year with its quarters, from the first that there is to plans. */
    public static Map<String, String> labels(LocalDate today) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int year = FIRST_YEAR; year <= today.getYear() + YEARS_AHEAD; year++) {
            labels.put(String.valueOf(year), String.valueOf(year));
            for (int quarter = 1; quarter <= QUARTERS.size(); quarter++) {
                labels.put(year + "-Q" + quarter, QUARTERS.get(quarter - 1) + " " + year);
            }
        }
        return labels;
    }

    private static int quarter(LocalDate day) {
        return (day.getMonthValue() - 1) / MONTHS + 1;
    }
}
