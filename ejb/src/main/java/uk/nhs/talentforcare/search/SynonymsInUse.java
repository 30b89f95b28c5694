package uk.nhs.talentforcare.search;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.shared.TimedWork;
import uk.nhs.talentforcare.shared.Timers;

/** Lets the questions of this node be understood by the list of synonyms as editors have it, on every node in seconds. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SynonymsInUse {

    @Inject
    private SynonymList list;

    @Inject
    private ContentVersion version;

    @Inject
    private Timers timers;

    private String stamp = "";

    /** The first question is understood by the right list. */
    @PostConstruct
    void start() {
        timers.run(TimedWork.SEARCH_SYNONYMS, this::follow);
    }

    /** Finds what editors changed through other nodes. */
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void look() {
        timers.run(TimedWork.SEARCH_SYNONYMS, this::follow);
    }

    /** The editor's own node knows at once. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SynonymsChanged change) {
        timers.run(TimedWork.SEARCH_SYNONYMS, this::follow);
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
