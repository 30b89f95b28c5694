package uk.nhs.talentforcare.booking;

import uk.nhs.talentforcare.ambassador.TalkFormat;

/**
 * An ambassador whom a school can invite.
 *
 * @param employer empty if not known
 * @param miles from the school, {@code null} if nobody knows where that is
 * @param further whether they could hold it in person alone, and the school is further away than they usually travel
 */
public record Invitee(
        String slug,
        String displayName,
        String jobTitle,
        String employer,
        TalkFormat format,
        Double miles,
        boolean further) {}
