package uk.nhs.talentforcare.search;

import java.util.List;

/**
 * What a question finds, without pages.
 *
 * @param view what was understood, and how many there are
 * @param hits as many as were wanted
 */
public record Listing(DirectoryView view, List<Hit> hits) {}
