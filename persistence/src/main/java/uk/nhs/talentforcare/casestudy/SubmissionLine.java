package uk.nhs.talentforcare.casestudy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One manuscript in the editors' list.
 *
 * @param title empty while it has none
 * @param dueOn by when its author hears, null if nothing is due
 * @param holder who has taken it, null if nobody has
 */
public record SubmissionLine(
        long id,
        String title,
        String organisation,
        SubmissionState state,
        Instant submittedAt,
        Instant changedAt,
        LocalDate dueOn,
        String holder) {

    /** Whether its author should have heard already. */
    public boolean late(LocalDate today) {
        return dueOn != null && today.isAfter(dueOn);
    }
}
