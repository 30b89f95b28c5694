package uk.nhs.talentforcare.booking;

import java.time.Instant;

/**
 * A talk to which an ambassador is invited, as a line of a list.
 *
 * @param town may be {@code null}
 * @param suggestedAt another time that the ambassador has suggested, {@code null} if none waits for the school
 */
public record InvitedTalk(
        long talkId,
        String title,
        String school,
        String town,
        int pupils,
        Instant sentAt,
        Instant closesAt,
        Instant suggestedAt) {}
