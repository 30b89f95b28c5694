package uk.nhs.talentforcare.organisation.imports;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.waiting.NewWork;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/** What is to be done when a run comes to rest: the audit log, and letting go of the file. */
@ForServices
@Stateless
public class ImportEnd {

    private static final Logger LOG = Logger.getLogger(ImportEnd.class.getName());
    private static final Duration PATIENCE = Duration.ofDays(7);

    @Inject
    private ImportStore store;

    @Inject
    private AuditLog audit;

    @Inject
    private WorkQueue work;

    @Inject
    private Clock clock;

    /** Writes down what the background work came to. */
    public void ended(ImportRun run) {
        ImportState before = run.startedAt() == null ? ImportState.CHECKING : ImportState.APPLYING;
        audit.record(Actor.SYSTEM, "work-on-import", ImportService.SUBJECT, run.id(), before, run.state());
        if (run.state() == ImportState.CHECKED) {
            work.open(
                    NewWork.of(WorkKind.IMPORT, ImportService.SUBJECT, run.id()).ownedBy(run.uploadedBy()));
        } else {
            forgetFile(run);
        }
    }

    /** Discards files that nobody has confirmed for a week. */
    public void discardForgotten() {
        List<ImportRun> forgotten =
                store.read(runs -> runs.checkedBefore(clock.instant().minus(PATIENCE)));
        for (ImportRun run : forgotten) {
            if (store.read(runs -> runs.discard(run.id(), clock.instant()))) {
                discarded(Actor.SYSTEM, run);
            }
        }
    }

    /** Writes down that somebody dropped a checked file. */
    public void discarded(Actor actor, ImportRun run) {
        audit.record(
                actor, "discard-import", ImportService.SUBJECT, run.id(), ImportState.CHECKED, ImportState.DISCARDED);
        work.close(WorkKind.IMPORT, run.id());
        forgetFile(run);
    }

    private void forgetFile(ImportRun run) {
        if (store.read(runs -> runs.needFile(run.sha256()))) {
            return;
        }
        try {
            store.files().forget(run.sha256());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The file of import run " + run.id() + " could not be deleted", e);
        }
    }
}
