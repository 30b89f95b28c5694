package uk.nhs.talentforcare.organisation.imports;

/** What became of a number of rows; {@code noted} rows are also counted under one of the others. */
public record Tally(int added, int changed, int unchanged, int rejected, int noted) {}
