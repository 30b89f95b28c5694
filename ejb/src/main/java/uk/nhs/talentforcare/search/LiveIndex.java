package uk.nhs.talentforcare.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** One index with its source: follows changes, and can be filled again from the source while it answers. */
public final class LiveIndex {

    private static final int BATCH = 200;
    private static final int REFRESHED_EVERY = 2_000;

    private final SearchSource source;
    private final IndexHome home;
    private final IndexReading reading;
    private final AtomicBoolean rebuilding = new AtomicBoolean();

    /** Held from putting something in until it can be seen, so that an older state never replaces an unseen newer one. */
    private final ReentrantLock changing = new ReentrantLock();

    private volatile boolean mustRebuild;
    private volatile long done;
    private volatile long total;

    LiveIndex(SearchSource source, IndexHome home, IndexReading reading) {
        this.source = source;
        this.home = home;
        this.reading = reading;
    }

    SearchSource source() {
        return source;
    }

    SearchIndex current() {
        return home.current();
    }

    IndexStatus status() {
        return new IndexStatus(source.index(), documents(), rebuilding.get(), done, total);
    }

    private long documents() {
        try {
            return current().size();
        } catch (IndexDamaged e) {
            // Nothing can be found in it: that is the figure, and the rebuild is on its way.
            return 0;
        }
    }

    /** Brings these things up to date; they can be found, or no longer, when this returns. */
    void follow(Set<Long> ids) {
        changing.lock();
        try {
            SearchIndex index = current();
            for (long id : new TreeSet<>(ids)) {
                reading.document(source, id).ifPresentOrElse(index::put, () -> index.remove(String.valueOf(id)));
            }
            index.refresh();
        } finally {
            changing.unlock();
        }
    }

    /**
     * Reads the meaning of some documents that can be found by their words only so far.
     *
     * @param most to read now
     * @return how many there were
     */
    int understand(int most) {
        SearchIndex index = current();
        List<String> unread = index.unread(most);
        List<SearchIndex.Understood> understood = new ArrayList<>();
        for (String id : unread) {
            reading.document(source, Long.parseLong(id)).map(index::understood).ifPresent(understood::add);
        }
        changing.lock();
        try {
            understood.forEach(index::put);
            index.refresh();
        } finally {
            changing.unlock();
        }
        return unread.size();
    }

    /** Writes to disk what was understood, so that it need not be read again after a restart. */
    void keepUnderstood() {
        SearchIndex index = current();
        if (!index.isNew()) {
            index.commit(index.cursor());
        }
    }

    /** Whether a rebuild was asked for and has not succeeded. */
    boolean mustRebuild() {
        return mustRebuild;
    }

    /** @return false when a rebuild is under way already */
    boolean beginRebuild() {
        mustRebuild = true;
        return rebuilding.compareAndSet(false, true);
    }

    /**
     * Fills an index from the source and lets it answer; a new and empty one answers meanwhile with what it has.
     *
     * @return the number of the last change before it began; the changes after it are to be followed again
     */
    long rebuild() {
        try {
            done = 0;
            total = 0;
            long before = reading.last();
            SearchIndex target = current().isNew() && current().isWhole() ? current() : home.startOver();
            fill(target);
            target.commit(before);
            target.refresh();
            if (target != current()) {
                home.adopt(target);
            }
            mustRebuild = false;
            return before;
        } finally {
            rebuilding.set(false);
        }
    }

    private void fill(SearchIndex target) {
        List<Long> ids = reading.ids(source);
        total = ids.size();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<Long> batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
            target.putAll(reading.documents(source, batch));
            done = from + batch.size();
            if (done % REFRESHED_EVERY == 0) {
                target.refresh();
            }
        }
    }

    void close() {
        home.close();
    }
}
