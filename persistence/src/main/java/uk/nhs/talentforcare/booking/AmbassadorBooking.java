package uk.nhs.talentforcare.booking;

import java.time.Instant;
import uk.nhs.talentforcare.ambassador.TalkFormat;

/**
 * One line of an ambassador's diary.
 *
 * @param school name of the school
 * @param localArea code of the school's area, {@code null} if not known
 * @param town may be {@code null}
 * @param stateSince when the talk came into its state
 */
public record AmbassadorBooking(
        long talkId,
        String title,
        long schoolId,
        String school,
        String localArea,
        String town,
        Instant startsAt,
        int minutes,
        TalkFormat format,
        TalkState state,
        Instant stateSince) {

    public TalkTime time() {
        return new TalkTime(startsAt, minutes);
    }
}
