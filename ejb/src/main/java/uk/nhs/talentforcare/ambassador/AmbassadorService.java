package uk.nhs.talentforcare.ambassador;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;

/** Ambassadors as every visitor reads them. */
@Stateless
public class AmbassadorService {

    @Inject
    private AmbassadorRepository ambassadors;

    /**
     * The public profile at an address.
     *
     * @param slug anything that may stand in an address
     * @throws NotFound when there is none, or the ambassador is not approved or has a break
     */
    public AmbassadorProfile profile(String slug) {
        if (!Slug.isValid(slug)) {
            throw new NotFound("ambassador");
        }
        return ambassadors.profile(slug).orElseThrow(() -> new NotFound("ambassador"));
    }
}
