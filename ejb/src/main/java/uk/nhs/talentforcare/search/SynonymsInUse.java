package uk.nhs.talentforcare.search;

import jakarta.annotation.PostConstruct;
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
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.nhs.talentforcare.shared.TimedWork;
import uk.nhs.talentforcare.shared.Timers;

/** Lets the questions of this node be understood by the list of synonyms as editors have it, on every node in seconds. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SynonymsInUse {

    private static final Logger LOG = Logger.getLogger(SynonymsInUse.class.getName());

    @Inject
    private SynonymList list;

    @Inject
    private ContentVersion version;

    @Inject
    private Timers timers;

    @Resource
    private ManagedExecutorService executor;

    private String stamp = "";

    /** The first question is understood by the right list. */
    @PostConstruct
    void start() {
        timers.run(TimedWork.SEARCH_SYNONYMS, this::follow);
    }

    /** Finds what editors changed through other nodes. */
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void look() {
        timers.run(TimedWork.SEARCH_SYNONYMS, this::follow);
    }

    /** The editor's own node knows at once. */
    public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SynonymsChanged change) {
        try {
            executor.execute(this::look);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "The timer will read what this wake-up would have read", e);
        }
    }

    private synchronized void follow() {
        SynonymList.Loaded loaded = list.since(stamp);
        if (loaded != null) {
            Synonyms.use(Synonyms.of(loaded.rules()));
            stamp = loaded.stamp();
            version.followed();
        }
    }
}
