package uk.nhs.talentforcare.organisation.imports;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.organisation.imports.ImportFinding.Outcome;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.waiting.WorkKind;
import uk.nhs.talentforcare.waiting.WorkQueue;

/**
 * Brings public registers in: an administrator gives a file, sees what it would change, and confirms. The work itself is
 * done in the background by {@link ImportWorker}.
 */
@Stateless
public class ImportService {

    /** How many runs the history shows. */
    public static final int HISTORY = 30;

    /** What the audit log calls a run. */
    static final String SUBJECT = "import";

    private static final int MOST_FINDINGS = 100;

    @Inject
    private ImportStore store;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    @Inject
    private ImportEnd end;

    @Inject
    private Event<ImportWanted> wanted;

    @Inject
    private WorkQueue work;

    @Inject
    private Clock clock;

    /**
     * Takes a file and has it checked; nothing but the report comes of that.
     *
     * @return the run's id
     * @throws Invalid on field {@code file} if it is too large, or no text
     * @throws Conflict if a file of that kind is at work
     */
    public long upload(Actor actor, ImportKind kind, String fileName, InputStream content) {
        permissions.require(actor, Permission.IMPORT_DATA);
        ImportFiles.Kept kept = keep(content);
        try {
            Long by = actor.signedIn() ? actor.accountId() : null;
            long id = store.inTables(
                    runs -> runs.add(kind, plain(fileName), kept.bytes(), kept.sha256(), by, clock.instant()));
            audit.record(actor, "upload-import", SUBJECT, id, null, ImportState.CHECKING);
            wanted.fire(new ImportWanted(id));
            return id;
        } catch (ImportStore.Taken e) {
            throw atWork(kind);
        }
    }

    /** @throws Conflict if it is not waiting to be confirmed any more, or another of its kind is at work */
    public void confirm(Actor actor, long id) {
        ImportRun run = find(actor, id);
        try {
            if (!store.inTables(runs -> runs.confirm(id, clock.instant()))) {
                throw new Conflict("This file is not waiting to be confirmed any more.");
            }
        } catch (ImportStore.Taken e) {
            throw atWork(run.kind());
        }
        work.close(WorkKind.IMPORT, id);
        audit.record(actor, "confirm-import", SUBJECT, id, ImportState.CHECKED, ImportState.APPLYING);
        wanted.fire(new ImportWanted(id));
    }

    /** @throws Conflict if it is not waiting to be confirmed any more */
    public void discard(Actor actor, long id) {
        ImportRun run = find(actor, id);
        if (!store.read(runs -> runs.discard(id, clock.instant()))) {
            throw new Conflict("This file is not waiting to be confirmed any more.");
        }
        end.discarded(actor, run);
    }

    /** @throws NotFound if there is no such run */
    public ImportRun find(Actor actor, long id) {
        permissions.require(actor, Permission.IMPORT_DATA);
        return store.read(runs -> runs.find(id)).orElseThrow(() -> new NotFound("import run " + id));
    }

    /** The latest runs, newest first. */
    public List<ImportRun> latest(Actor actor) {
        permissions.require(actor, Permission.IMPORT_DATA);
        return store.read(runs -> runs.latest(HISTORY));
    }

    /**
     * What a run found, by row.
     *
     * @param first how many to skip
     * @param most how many to give, 100 at most
     */
    public List<ImportFinding> findings(Actor actor, long id, Outcome outcome, int first, int most) {
        permissions.require(actor, Permission.IMPORT_DATA);
        return store.read(runs -> runs.findings(id, outcome, Math.max(0, first), Math.min(most, MOST_FINDINGS)));
    }

    private ImportFiles.Kept keep(InputStream content) {
        try {
            return store.files().keep(content);
        } catch (WrongFile e) {
            throw new Invalid("file", e.getMessage());
        } catch (IOException e) {
            throw new EJBException("The uploaded file could not be kept", e);
        }
    }

    private static Conflict atWork(ImportKind kind) {
        return new Conflict("A file of the kind \"" + kind.label() + "\" is being worked on. Wait until it is done.");
    }

    /** The last part of a file name, without what does not belong in one. */
    private static String plain(String fileName) {
        String last = Optional.ofNullable(fileName)
                .orElse("")
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        return last.isEmpty() ? "file.csv" : last;
    }
}
