package uk.nhs.talentforcare.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the changes to what can be found, as far as this node has heard of them: once when a change of its own is in,
 * once more when its indexes follow a change of any node. Whoever keeps something made of content compares numbers.
 */
@ApplicationScoped
public class ContentVersion {

    private final AtomicLong changes = new AtomicLong();

    /** The number now; a larger one than before means that content may have changed since. */
    public long number() {
        return changes.get();
    }

    /** Hears of a change that this node committed, before whoever made it goes on. */
    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) IndexChanged changed) {
        changes.incrementAndGet();
    }

    /** An index of this node shows something new. */
    public void followed() {
        changes.incrementAndGet();
    }
}
