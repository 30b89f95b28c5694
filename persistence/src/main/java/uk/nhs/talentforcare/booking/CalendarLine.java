package uk.nhs.talentforcare.booking;

import java.time.Instant;
import uk.nhs.talentforcare.ambassador.TalkFormat;

/**
 * A booking as a calendar shows it.
 *
 * @param town may be {@code null}
 * @param confirmedAt {@code null} until the school has said yes
 */
public record CalendarLine(
        String uid,
        int sequence,
        long talkId,
        String title,
        String school,
        String town,
        Instant startsAt,
        int minutes,
        TalkFormat format,
        Instant confirmedAt) {

    public TalkTime time() {
        return new TalkTime(startsAt, minutes);
    }
}
