package uk.nhs.talentforcare.place;

/**
 * A place that somebody named and that we know.
 *
 * @param name as people say it: "Leeds", "LS1 (Leeds)"
 */
public record FoundPlace(String name, GeoPoint point) {}
