package uk.nhs.talentforcare.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads the feed of changes in order and lets each index follow. Numbers can become visible out of order (a
 * transaction that took its number early may end late), so the last minute is read again and again; what was followed
 * once is remembered for as long. The cursor therefore stays a minute behind, and every change up to it is in.
 */
final class ChangeFeed {

    private static final Logger LOG = Logger.getLogger(ChangeFeed.class.getName());

    /** No transaction takes longer from writing a change to its end. */
    static final Duration READ_AGAIN = Duration.ofSeconds(60);

    private static final int BATCH = 1_000;

    private final Map<String, LiveIndex> indexes;
    private final IndexReading reading;
    private final Clock clock;
    private final ReentrantLock reader = new ReentrantLock();

    /** Numbers after the cursor that were followed, with the time of their change. */
    private final TreeMap<Long, Instant> followed = new TreeMap<>();

    private long cursor;
    private boolean uncommitted;
    private volatile boolean missed;
    private volatile boolean stopped;

    ChangeFeed(Map<String, LiveIndex> indexes, IndexReading reading, Clock clock) {
        this.indexes = indexes;
        this.reading = reading;
        this.clock = clock;
        this.cursor = indexes.values().stream()
                .map(LiveIndex::current)
                .filter(index -> !index.isNew())
                .mapToLong(SearchIndex::cursor)
                .min()
                .orElseGet(reading::last);
    }

    /**
     * Follows what is new. Woken while it reads, it reads once more, so that nothing waits for the next call.
     *
     * @return whether there was anything new for an index
     */
    boolean read() {
        boolean any = false;
        missed = true;
        while (missed && reader.tryLock()) {
            try {
                missed = false;
                any |= readNew();
            } finally {
                reader.unlock();
            }
        }
        return any;
    }

    /** Follows everything after this number again. */
    void rewind(long to) {
        reader.lock();
        try {
            cursor = Math.min(cursor, to);
            followed.tailMap(to, false).clear();
        } finally {
            reader.unlock();
        }
        read();
    }

    /** Writes to disk what was followed, and how far. */
    void commit() {
        reader.lock();
        try {
            if (uncommitted && !stopped) {
                for (LiveIndex index : indexes.values()) {
                    if (!index.current().isNew()) {
                        index.current().commit(cursor);
                    }
                }
                uncommitted = false;
            }
        } catch (IndexDamaged e) {
            LOG.log(Level.WARNING, "A search index could not be written: {0}", e.getMessage());
        } finally {
            reader.unlock();
        }
    }

    /** Commits and reads no more. */
    void stop() {
        commit();
        reader.lock();
        try {
            stopped = true;
        } finally {
            reader.unlock();
        }
    }

    private boolean readNew() {
        if (stopped) {
            return false;
        }
        boolean any = false;
        long from = cursor;
        List<IndexChange> changes = reading.changesAfter(from, BATCH);
        while (!changes.isEmpty()) {
            any |= follow(changes);
            from = changes.get(changes.size() - 1).id();
            changes = changes.size() < BATCH ? List.of() : reading.changesAfter(from, BATCH);
        }
        moveCursor();
        return any;
    }

    private boolean follow(List<IndexChange> changes) {
        Map<String, Set<Long>> changed = new HashMap<>();
        for (IndexChange change : changes) {
            if (!followed.containsKey(change.id())) {
                changed.computeIfAbsent(change.indexName(), name -> new HashSet<>())
                        .add(change.subjectId());
            }
        }
        changed.forEach((name, ids) -> {
            LiveIndex index = indexes.get(name);
            if (index != null) {
                index.follow(ids);
            }
        });
        changes.forEach(change -> followed.put(change.id(), change.changedAt()));
        uncommitted |= !changed.isEmpty();
        return !changed.isEmpty();
    }

    private void moveCursor() {
        Instant settled = clock.instant().minus(READ_AGAIN);
        while (!followed.isEmpty() && followed.firstEntry().getValue().isBefore(settled)) {
            cursor = followed.pollFirstEntry().getKey();
            uncommitted = true;
        }
    }
}
