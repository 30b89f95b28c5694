package uk.nhs.talentforcare.toolkit;

/** A campaign pack in a list. */
public record CollectionSummary(String slug, String title, String summary, int materials) {}
