package uk.nhs.talentforcare.savedsearch;

import java.time.Instant;
import java.util.Set;

/**
 * A directory that can tell what is new in it, so that searches of it can be kept: a CDI bean, called inside a
 * transaction. The database answers, not the index, which may be behind or being filled again.
 */
public interface Novelties {

    /** The name of its index: {@code case-studies}. */
    String directory();

    /** What one of its things is called, and several: "case study", "case studies". */
    String word(long count);

    /** The ids of everything that is public now and became public after a moment. */
    Set<Long> publicSince(Instant moment);
}
