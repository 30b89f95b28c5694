package uk.nhs.talentforcare.toolkit;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What downloads are counted by. Nothing in it tells who: no person, address or session.
 *
 * @param materialFileId the file
 * @param day the day in Europe/London
 * @param organisationId the organisation for which it was taken, 0 when unknown
 */
public record DownloadTally(long materialFileId, LocalDate day, long organisationId) {

    /** The organisation of a visitor. */
    public static final long NO_ORGANISATION = 0;

    public DownloadTally {
        Objects.requireNonNull(day, "day");
    }
}
