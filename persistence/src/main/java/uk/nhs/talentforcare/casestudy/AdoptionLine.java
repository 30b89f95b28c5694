package uk.nhs.talentforcare.casestudy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An adoption of a case study with the names that it stands beside.
 *
 * @param town null where none is known
 * @param localArea null where none is known
 * @param since the first day of the month
 * @param withdrawnAt null unless the organisation took it back
 * @param hiddenAt null unless an editor has hidden it
 * @param hiddenBecause null unless an editor has hidden it
 */
public record AdoptionLine(
        long id,
        String studySlug,
        String study,
        String organisationSlug,
        String organisation,
        String town,
        String localArea,
        String how,
        LocalDate since,
        boolean wouldTalk,
        Instant changedAt,
        Instant withdrawnAt,
        Instant hiddenAt,
        String hiddenBecause) {

    /** Whether readers may see it. */
    public boolean shown() {
        return withdrawnAt == null && hiddenBecause == null;
    }

    /** Whether the organisation has written something else since an editor hid it, so that it wants another look. */
    public boolean rewritten() {
        return hiddenAt != null && withdrawnAt == null && changedAt.isAfter(hiddenAt);
    }
}
