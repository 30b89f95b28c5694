package uk.nhs.talentforcare.booking;

import java.time.Instant;
import java.util.Optional;

/**
 * Everything about one talk but its bookings.
 *
 * @param offer what is asked for, with all its times
 * @param endReason why it was withdrawn, cancelled or did not happen
 * @param requestedBy account of the contact who asked
 * @param localArea code of the school's local area, {@code null} if not known
 */
public record TalkDetail(
        OpenTalk offer,
        TalkState state,
        Instant stateSince,
        Optional<String> endReason,
        Optional<Integer> pupilsReached,
        long requestedBy,
        String localArea,
        Instant createdAt) {}
