package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/** Finds the ambassador who acts, once they may do what ambassadors do. */
@Dependent
public class ActingAmbassador {

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private Permissions permissions;

    /**
     * @throws uk.nhs.talentforcare.shared.Forbidden if the actor may not book talks
     * @throws NotFound if the actor has no place as an ambassador
     */
    Ambassador of(Actor actor) {
        permissions.require(actor, Permission.BOOK_TALK);
        return ambassadors
                .findByAccount(actor.accountId())
                .orElseThrow(() -> new NotFound("ambassador of account " + actor.accountId()));
    }
}
