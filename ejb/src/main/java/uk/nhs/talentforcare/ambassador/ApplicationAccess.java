package uk.nhs.talentforcare.ambassador;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/** Says who may look at, confirm and decide an application; nobody ever their own. */
@Dependent
public class ApplicationAccess {

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private Permissions permissions;

    /** The ambassador, held, for somebody who may decide about them; strangers find nothing. */
    Ambassador toDecide(Actor actor, long id) {
        permissions.require(actor, Permission.APPROVE_AMBASSADORS);
        return ambassadors
                .lock(id)
                .filter(ambassador -> decides(actor, ambassador))
                .orElseThrow(() -> new NotFound("ambassador " + id + " for account " + actor.accountId()));
    }

    /** The ambassador, held, for somebody who may say that they work there; strangers find nothing. */
    Ambassador toConfirm(Actor actor, long id) {
        permissions.require(actor, Permission.CONFIRM_EMPLOYMENT);
        return ambassadors
                .lock(id)
                .filter(ambassador -> decides(actor, ambassador) || leads(actor, ambassador))
                .orElseThrow(() -> new NotFound("ambassador " + id + " for account " + actor.accountId()));
    }

    /** The same, only to look. */
    Ambassador toRead(Actor actor, long id) {
        permissions.require(actor, Permission.CONFIRM_EMPLOYMENT);
        return ambassadors
                .find(id)
                .filter(ambassador -> decides(actor, ambassador) || leads(actor, ambassador))
                .orElseThrow(() -> new NotFound("ambassador " + id + " for account " + actor.accountId()));
    }

    boolean decides(Actor actor, Ambassador ambassador) {
        return actor.accountId() != ambassador.accountId()
                && permissions.allows(actor, Permission.APPROVE_AMBASSADORS, null, ambassador.localAreaCode());
    }

    /** Whether the actor leads for the organisation where the ambassador works. */
    boolean leads(Actor actor, Ambassador ambassador) {
        return actor.accountId() != ambassador.accountId()
                && ambassador
                        .organisationId()
                        .filter(actor.organisationsAs(Role.LOCAL_LEAD)::contains)
                        .isPresent();
    }
}
