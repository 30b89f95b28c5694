package uk.nhs.talentforcare.booking;

import java.time.Instant;

/**
 * A coordinator's step as it is told.
 *
 * @param bookingId the booking that was made or changed, {@code null} if there was none
 * @param coordinator full name, empty once they have gone
 */
public record StepInLine(StepIn.Kind kind, Long bookingId, String reason, Instant doneAt, String coordinator) {}
