package uk.nhs.talentforcare.booking;

import java.time.Instant;

/**
 * A talk to which a school can invite somebody.
 *
 * @param startsAt the first of its times
 */
public record InvitableTalk(long talkId, String title, TalkState state, Instant startsAt) {}
