package uk.nhs.talentforcare.toolkit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import uk.nhs.talentforcare.search.IndexChanges;

/** Tells the directory when an embargo or a last day has passed. What is due is found from the dates, so nothing is missed. */
@Stateless
public class MaterialListing {

    @Inject
    private MaterialRepository materials;

    @Inject
    private IndexChanges changes;

    @Inject
    private Clock clock;

    /** Looks for what is due now. */
    public void followTheClock() {
        Instant now = clock.instant();
        for (Material material : materials.listingDue(now)) {
            if (material.noteListing(now)) {
                changes.changed(IndexChanges.TOOLKIT, material.id());
            }
        }
    }
}
