package uk.nhs.talentforcare.organisation.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Waiting;
import uk.nhs.talentforcare.shared.WaitingSource;

/** Checked files that wait for an administrator to confirm them. */
@ApplicationScoped
public class ImportsWaiting implements WaitingSource {

    @Inject
    private ImportService imports;

    @Inject
    private Permissions permissions;

    @Override
    public List<Waiting> of(Actor actor) {
        if (!permissions.allows(actor, Permission.IMPORT_DATA)) {
            return List.of();
        }
        long waiting = imports.waiting(actor);
        return waiting == 0 ? List.of() : List.of(new Waiting("Imports to confirm", "/workspace/imports", waiting));
    }
}
