package uk.nhs.talentforcare.booking;

import java.time.Instant;

/**
 * A talk that an ambassador has given, or that waits for the school to say so.
 *
 * @param pupils how many were there, {@code null} until the school has said so
 * @param thanks of the school, {@code null} or empty if it wrote none
 */
public record GivenTalk(
        long talkId,
        String title,
        String school,
        Instant startsAt,
        int minutes,
        TalkState state,
        Integer pupils,
        String thanks) {

    /** Whether the school has recorded that it took place. */
    public boolean recorded() {
        return state == TalkState.DELIVERED;
    }
}
