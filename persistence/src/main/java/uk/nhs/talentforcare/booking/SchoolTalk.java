package uk.nhs.talentforcare.booking;

import java.time.Instant;

/**
 * One line of a school's list of talks.
 *
 * @param localArea code of the school's area, {@code null} if not known
 * @param startsAt when it is held, if it is booked, otherwise the first of its times
 * @param ambassador display name of whoever has booked it, {@code null} if nobody has
 */
public record SchoolTalk(
        long talkId,
        String title,
        long schoolId,
        String school,
        String localArea,
        TalkState state,
        Instant stateSince,
        Instant closesAt,
        Instant startsAt,
        String ambassador) {}
