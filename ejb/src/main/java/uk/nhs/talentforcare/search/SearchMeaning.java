package uk.nhs.talentforcare.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.nhs.talentforcare.shared.Configuration;

/**
 * The model of sentences of this node: loaded in the background after start, unless {@code SEARCH_BY_MEANING} says no,
 * and used to read documents while nobody waits. Where it cannot be loaded the directories find by words alone.
 */
@ApplicationScoped
public class SearchMeaning {

    private static final Logger LOG = Logger.getLogger(SearchMeaning.class.getName());
    private static final String KEY = "SEARCH_BY_MEANING";
    private static final int AT_ONCE = 10;

    private final Meaning meaning = new Meaning();
    private final AtomicBoolean reading = new AtomicBoolean();
    private SentenceModel model;
    private volatile boolean closed;

    @Inject
    private Configuration configuration;

    @Resource
    private ManagedExecutorService executor;

    /** What the indexes of this node use. */
    public Meaning meaning() {
        return meaning;
    }

    /** Loads the model and lets the indexes use it; nobody waits. */
    public void loadSoon(Collection<LiveIndex> indexes) {
        if (configuration.flag(KEY, true)) {
            executor.execute(() -> {
                load();
                readSoon(indexes);
            });
        } else {
            LOG.log(Level.INFO, "{0} is off: the directories find by words alone", KEY);
        }
    }

    /** Reads what no index has read yet, unless that is being done already. */
    public void readSoon(Collection<LiveIndex> indexes) {
        if (meaning.isThere() && !closed && reading.compareAndSet(false, true)) {
            List<LiveIndex> meant = indexes.stream()
                    .filter(index -> !index.source().schema().meant().isEmpty())
                    .toList();
            try {
                executor.execute(() -> read(meant));
            } catch (RejectedExecutionException e) {
                reading.set(false);
                LOG.log(Level.FINE, "The server stops; the next one reads what this one did not", e);
            }
        }
    }

    private synchronized void load() {
        long started = System.nanoTime();
        try {
            if (!closed) {
                model = SentenceModel.load();
                meaning.use(model);
                LOG.log(
                        Level.INFO,
                        "Loaded the model of sentences in {0} ms",
                        (System.nanoTime() - started) / 1_000_000);
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            // A system without the native library, a folder where nothing may be executed, too little memory.
            LOG.log(Level.WARNING, "The model of sentences cannot be used: the directories find by words alone", e);
        }
    }

    private void read(List<LiveIndex> indexes) {
        try {
            for (LiveIndex index : indexes) {
                int read = 0;
                for (int some = index.understand(AT_ONCE); some > 0 && !closed; some = index.understand(AT_ONCE)) {
                    read += some;
                }
                if (read > 0) {
                    index.keepUnderstood();
                    LOG.log(Level.INFO, "Read the meaning of {0} documents of the search index {1}", new Object[] {
                        read, index.source().index()
                    });
                }
            }
        } catch (IndexDamaged e) {
            LOG.log(Level.FINE, "The index was replaced meanwhile, and is read again from the timer", e);
        } finally {
            reading.set(false);
        }
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
        meaning.forget();
        if (model != null) {
            try {
                model.close();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The model of sentences did not close", e);
            }
        }
    }
}
