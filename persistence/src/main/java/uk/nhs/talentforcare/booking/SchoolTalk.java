package uk.nhs.talentforcare.booking;

import java.time.Instant;

/**
 * One line of a school's list of talks.
 *
 * @param startsAt when it is held, if it is booked, otherwise the first of its times
 * @param ambassador display name of whoever has booked it, {@code null} if nobody has
 */
public record SchoolTalk(
        long talkId,
        String title,
        String school,
        TalkState state,
        Instant stateSince,
        Instant closesAt,
        Instant startsAt,
        String ambassador) {}
