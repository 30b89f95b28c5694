package uk.nhs.talentforcare.search;

/** A change was written to the feed; heard after the transaction is in, it only wakes the reader. */
public record IndexChanged() {}
