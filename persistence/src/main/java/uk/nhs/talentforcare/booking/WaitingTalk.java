package uk.nhs.talentforcare.booking;

import java.time.Instant;

/**
 * A talk for which one side waits for the other.
 *
 * @param localArea code of the school's area, {@code null} if not known
 */
public record WaitingTalk(long schoolId, String localArea, Instant since, Instant startsAt, int minutes) {

    public TalkTime time() {
        return new TalkTime(startsAt, minutes);
    }
}
