package uk.nhs.talentforcare.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.TimedWork;
import uk.nhs.talentforcare.shared.Timers;

/**
 * Holds the indexes of this node: opens them at start, follows the feed of changes, and fills again what is missing,
 * damaged, of an older schema, or has missed changes. Pages go on meanwhile.
 */
@Singleton
@Startup
@DependsOn("DemoData")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchIndexes {

    private static final Logger LOG = Logger.getLogger(SearchIndexes.class.getName());

    @Inject
    @Any
    private Instance<SearchSource> sources;

    @Inject
    private IndexReading reading;

    @Inject
    private Configuration configuration;

    @Inject
    private ContentVersion version;

    @Inject
    private SearchMeaning meaning;

    @Inject
    private Timers timers;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    private final Map<String, LiveIndex> indexes = new TreeMap<>();
    private ChangeFeed feed;

    @PostConstruct
    void open() {
        Path root = configuration.dataFolder().resolve("index");
        try {
            for (SearchSource source : sources) {
                IndexHome home = IndexHome.open(root.resolve(source.index()), source.schema(), meaning.meaning());
                indexes.put(source.index(), new LiveIndex(source, home, reading));
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        feed = new ChangeFeed(indexes, reading, clock);
        indexes.values().stream().filter(this::mustBeFilled).forEach(this::rebuildSoon);
        meaning.loadSoon(indexes.values());
        LOG.log(Level.INFO, "Opened the search indexes {0}", indexes.keySet());
    }

    @PreDestroy
    void close() {
        if (feed != null) {
            feed.stop();
        }
        indexes.values().forEach(LiveIndex::close);
    }

    /** @throws IllegalArgumentException when no feature has such an index */
    public LiveIndex index(String name) {
        LiveIndex index = indexes.get(name);
        if (index == null) {
            throw new IllegalArgumentException("There is no search index " + name);
        }
        return index;
    }

    public List<SearchSource> sources() {
        return indexes.values().stream().map(LiveIndex::source).toList();
    }

    public List<IndexStatus> status() {
        return indexes.values().stream().map(LiveIndex::status).toList();
    }

    /** Fills an index again in the background, unless that is being done already. */
    public void rebuildSoon(LiveIndex index) {
        if (index.beginRebuild()) {
            executor.execute(() -> rebuild(index));
        }
    }

    /** Only wakes the reader: the change is in the feed already. */
    public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) IndexChanged changed) {
        try {
            executor.execute(this::follow);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "The timer will read what this wake-up would have read", e);
        }
    }

    /** Finds what other nodes changed, and what was not woken for. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void follow() {
        timers.run(TimedWork.SEARCH_CHANGES, () -> {
            if (feed.read()) {
                version.followed();
                meaning.readSoon(indexes.values());
            }
        });
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void keep() {
        timers.run(TimedWork.SEARCH_FILES, this::keepFiles);
    }

    private void keepFiles() {
        feed.commit();
        meaning.readSoon(indexes.values());
        for (LiveIndex index : indexes.values()) {
            if (!index.current().isWhole()) {
                LOG.log(Level.WARNING, "Files of the search index {0} are gone: filling it again", name(index));
                rebuildSoon(index);
            } else if (index.mustRebuild()) {
                rebuildSoon(index);
            }
        }
    }

    /** Damage that nobody has met yet. */
    @Schedule(hour = "*", minute = "*/15", persistent = false)
    void check() {
        timers.run(TimedWork.SEARCH_CHECKED, () -> {
            for (LiveIndex index : indexes.values()) {
                if (!index.current().isIntact()) {
                    LOG.log(Level.WARNING, "The search index {0} is damaged: filling it again", name(index));
                    rebuildSoon(index);
                }
            }
        });
    }

    @Schedule(hour = "3", minute = "17", persistent = false)
    void forgetOldChanges() {
        timers.run(TimedWork.SEARCH_CHANGES_FORGOTTEN, () -> reading.forgetOld(clock.instant()));
    }

    private boolean mustBeFilled(LiveIndex index) {
        return index.current().isNew() || !reading.canGoOnFrom(index.current().cursor());
    }

    private void rebuild(LiveIndex index) {
        long started = System.nanoTime();
        try {
            feed.rewind(index.rebuild());
            version.followed();
            meaning.readSoon(indexes.values());
            LOG.log(Level.INFO, "Filled the search index {0} with {1} documents in {2} ms", new Object[] {
                name(index), index.current().size(), (System.nanoTime() - started) / 1_000_000
            });
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The search index " + name(index) + " could not be filled; it is tried again", e);
        }
    }

    private static String name(LiveIndex index) {
        return index.source().index();
    }
}
