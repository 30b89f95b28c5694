package uk.nhs.talentforcare.casestudy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The year in which case studies went on the site, as a filter counts it: "2025". */
public final class PublishedIn {

    /** The filter's name in the index and in addresses. */
    public static final String FACET = "year";

    /** The campaign began in October 2014. */
    private static final int FIRST_YEAR = 2014;

    private PublishedIn() {}

    /** Words by code, the newest year first. */
    public static Map<String, String> labels(LocalDate today) {
        Map<String, String> years = new LinkedHashMap<>();
        for (int year = today.getYear(); year >= FIRST_YEAR; year--) {
            years.put(String.valueOf(year), String.valueOf(year));
        }
        return years;
    }
}
