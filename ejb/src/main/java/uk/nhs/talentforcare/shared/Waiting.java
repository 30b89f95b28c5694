package uk.nhs.talentforcare.shared;

/**
 * Work of one kind that waits for somebody.
 *
 * @param label what it is, as people read it, such as "Imports to confirm"
 * @param path where it is done
 * @param count how much of it there is, at least 1
 */
public record Waiting(String label, String path, long count) {}
