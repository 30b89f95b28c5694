package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;

/** Ambassadors as others read them: as much as each ambassador shares with them. */
@Stateless
public class AmbassadorService {

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private Permissions permissions;

    /**
     * The public profile at an address.
     *
     * @param slug anything that may stand in an address
     * @throws NotFound when there is none, or the ambassador is not approved or has a break
     */
    public AmbassadorProfile profile(String slug) {
        return profile(slug, SharedWith.EVERYONE);
    }

    /**
     * The same with what is shared with schools.
     *
     * @throws Forbidden for whoever is no school's confirmed contact and does not act for one
     */
    public AmbassadorProfile forSchools(Actor actor, String slug) {
        permissions.require(actor, Permission.SEE_SHARED_PROFILES);
        return profile(slug, SharedWith.SCHOOLS);
    }

    private AmbassadorProfile profile(String slug, SharedWith viewer) {
        if (!Slug.isValid(slug)) {
            throw new NotFound("ambassador");
        }
        return ambassadors.profile(slug, viewer).orElseThrow(() -> new NotFound("ambassador"));
    }
}
