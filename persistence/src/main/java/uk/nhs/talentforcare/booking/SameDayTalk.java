package uk.nhs.talentforcare.booking;

import java.time.Instant;

/**
 * Another talk of a school that is, or may be, on the same day for some of the same year groups.
 *
 * @param startsAt when it is booked, else one of the times proposed for it
 */
public record SameDayTalk(long talkId, String title, TalkState state, Instant startsAt) {}
