package uk.nhs.talentforcare.organisation.imports;

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
import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.nhs.talentforcare.organisation.Successions;
import uk.nhs.talentforcare.shared.TimedWork;
import uk.nhs.talentforcare.shared.Timers;

/**
 * Works on imports in the background: told of each as it is given or confirmed, and looking every few seconds for those
 * that a crash left behind.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class.getName());

    @Inject
    private ImportStore store;

    @Inject
    private ImportEnd end;

    @Inject
    private Successions successions;

    @Inject
    private Timers timers;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    /** Only starts the work: the run is safe already. */
    public void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportWanted wanted) {
        submit(wanted.run());
    }

    /** Takes up what nobody works on. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void takeUp() {
        timers.run(
                TimedWork.IMPORTS,
                () -> store.read(runs -> runs.unattended(clock.instant())).forEach(this::submit));
    }

    /** Makes up, once a night, for what a crash after an import has left. */
    @Schedule(hour = "4", minute = "10", persistent = false)
    void follow() {
        timers.run(TimedWork.IMPORT_SUCCESSIONS, successions::followAll);
    }

    /** Lets go of files that nobody confirmed. */
    @Schedule(hour = "3", minute = "40", persistent = false)
    void tidy() {
        timers.run(TimedWork.IMPORT_FILES_FORGOTTEN, end::discardForgotten);
    }

    private void submit(long run) {
        try {
            executor.execute(() -> work(run));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "The timer will take up import run " + run, e);
        }
    }

    private void ended(ImportRun run) {
        end.ended(run);
        if (run.state() == ImportState.DONE && run.kind() != ImportKind.OUTWARD_CODES) {
            successions.followAll();
        }
    }

    private void work(long run) {
        new ImportJob(store.database(), store.files(), clock).work(run).ifPresent(this::ended);
    }
}
