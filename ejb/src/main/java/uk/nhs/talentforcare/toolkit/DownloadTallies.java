package uk.nhs.talentforcare.toolkit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Writes download counts, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DownloadTallies {

    @Inject
    private MaterialRepository materials;

    /** Adds to what is counted already. */
    public void add(DownloadTally tally, long downloads) {
        materials.countDownloads(tally, downloads);
    }
}
