package uk.nhs.talentforcare.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.organisation.imports.ImportFinding;
import uk.nhs.talentforcare.organisation.imports.ImportFinding.Outcome;
import uk.nhs.talentforcare.organisation.imports.ImportRun;
import uk.nhs.talentforcare.organisation.imports.ImportService;
import uk.nhs.talentforcare.organisation.imports.ImportState;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** One import: how far it is, what it would change or has changed, and what to do about it. */
@Named
@RequestScoped
public class ImportPage {

    private static final int EXAMPLES = 20;

    @Inject
    private CurrentUser user;

    @Inject
    private ImportService imports;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    private ImportRun run;
    private List<ImportFinding> added = List.of();
    private List<ImportFinding> changed = List.of();
    private FindingRows rejected;
    private FindingRows noted;

    @PostConstruct
    void read() {
        if (!user.signedIn()) {
            return;
        }
        long id = path.number("id").orElseThrow(() -> new NotFound("import run"));
        run = imports.find(user.actor(), id);
        if (!run.state().working()) {
            added = imports.findings(user.actor(), id, Outcome.NEW, 0, EXAMPLES);
            changed = imports.findings(user.actor(), id, Outcome.CHANGED, 0, EXAMPLES);
            rejected = new FindingRows(imports, user.actor(), id, Outcome.REJECTED, run.rejected());
            noted = new FindingRows(imports, user.actor(), id, Outcome.NOTED, run.noted());
        }
    }

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
        }
    }

    public void confirm() {
        try {
            imports.confirm(user.actor(), run.id());
            pages.redirect(address());
        } catch (Conflict e) {
            pages.redirect(address(), e.getMessage());
        }
    }

    public void discard() {
        try {
            imports.discard(user.actor(), run.id());
            pages.redirect("/workspace/imports", "The file was discarded. Nothing was changed.");
        } catch (Conflict e) {
            pages.redirect(address(), e.getMessage());
        }
    }

    private String address() {
        return "/workspace/imports/" + run.id();
    }

    public ImportRun run() {
        return run;
    }

    public boolean working() {
        return run != null && run.state().working();
    }

    /** Whether it waits to be confirmed. */
    public boolean checked() {
        return run != null && run.state() == ImportState.CHECKED;
    }

    /** Whether the report tells what was done. */
    public boolean done() {
        return run != null && run.state() == ImportState.DONE;
    }

    /** Whether it came to nothing, for the reason in its message. */
    public boolean stopped() {
        return run != null && run.message() != null;
    }

    /** Whether the file said only what was known already. */
    public boolean nothingNew() {
        return run != null && run.state() == ImportState.NOTHING_NEW;
    }

    public List<ImportFinding> added() {
        return added;
    }

    public List<ImportFinding> changed() {
        return changed;
    }

    public FindingRows rejected() {
        return rejected;
    }

    public FindingRows noted() {
        return noted;
    }
}
