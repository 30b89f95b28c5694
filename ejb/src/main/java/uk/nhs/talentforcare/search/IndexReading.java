package uk.nhs.talentforcare.search;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The short transactions in which indexes read what changed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IndexReading {

    /** Long enough that a node may be away over a long holiday and need not rebuild. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private IndexChangeRepository changes;

    public List<IndexChange> changesAfter(long after, int most) {
        return changes.after(after, most);
    }

    /** The highest number of a change so far, 0 when there is none. */
    public long last() {
        return changes.last().orElse(0L);
    }

    /** Whether a reader that stopped at the cursor can go on from there: nothing between was forgotten. */
    public boolean canGoOnFrom(long cursor) {
        long first = changes.first().orElse(1L);
        return first <= cursor + 1 && cursor <= last();
    }

    public int forgetOld(Instant now) {
        return changes.forgetBefore(now.minus(KEPT));
    }

    public List<Long> ids(SearchSource source) {
        return source.ids().boxed().toList();
    }

    public List<SearchDocument> documents(SearchSource source, List<Long> ids) {
        return source.documents(ids);
    }

    public Optional<SearchDocument> document(SearchSource source, long id) {
        return source.document(id);
    }
}
