package uk.nhs.talentforcare.booking;

import java.time.Instant;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * A talk as it stands in the workspace's calendar and in the list below it.
 *
 * @param minutes how long it lasts
 * @param path of the page to open
 * @param who has it, or what it is called
 */
public record CalendarTalk(
        String path, String title, String school, String who, TalkState state, Instant startsAt, int minutes) {

    /** What fits into a day of a month. */
    String label() {
        return school + ": " + title + " (" + state.label().toLowerCase(java.util.Locale.UK) + ")";
    }

    /** Such as "Friday 12 March 2027, 2:30pm". */
    public String when() {
        return LondonTime.at(startsAt);
    }
}
