package uk.nhs.talentforcare.search;

/**
 * One value of a facet and how many documents choosing it would show.
 *
 * @param value the code as it was indexed ({@code GET_IN}); labels are the caller's
 * @param count documents that match everything else that was asked and have this value
 */
public record FacetValue(String value, int count) {}
