package uk.nhs.talentforcare.concern;

import java.time.Instant;

/**
 * One concern in a list: nothing of what it says.
 *
 * @param acknowledgeBy when it must have been read
 * @param localAreaCode the area it belongs to, {@code null} if nobody knows
 * @param newsSince when whoever reported it added something that nobody has read, {@code null} if they have not
 */
public record ConcernLine(
        long id,
        String reference,
        ConcernState state,
        boolean dangerNow,
        UnderEighteen underEighteen,
        String localAreaCode,
        Instant receivedAt,
        Instant acknowledgeBy,
        Instant newsSince) {}
