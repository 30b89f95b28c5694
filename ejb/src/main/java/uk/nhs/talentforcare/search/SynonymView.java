package uk.nhs.talentforcare.search;

import java.time.Instant;

/**
 * One line of the list of synonyms as editors see it.
 *
 * @param key its place in an address
 * @param line as it is used, or was before it was taken out
 * @param defaultLine what comes with the product, empty for a line that was added
 * @param version of what editors made of it, to tell one wording from the next; -1 if nothing
 * @param changedAt null while it is as it came
 * @param who changed it last, empty if nobody did or they are gone
 */
public record SynonymView(
        String key,
        String line,
        SynonymList.State state,
        String defaultLine,
        long version,
        Instant changedAt,
        String who) {}
