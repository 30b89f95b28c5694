package uk.nhs.talentforcare.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How far a concern has come, as whoever told it may know: not what was said, nor to whom it was passed on.
 *
 * @param by the day by which it is read, {@code null} once it is
 * @param late whether the day that was promised first has passed
 * @param additions when they added something
 */
public record ConcernProgress(
        String reference,
        ConcernState state,
        Instant receivedAt,
        LocalDate by,
        boolean late,
        List<Instant> additions) {}
