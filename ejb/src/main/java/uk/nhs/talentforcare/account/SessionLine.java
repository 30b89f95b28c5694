package uk.nhs.talentforcare.account;

import java.time.Instant;

/**
 * One session as its owner sees it.
 *
 * @param device coarse words such as "Chrome on Android"
 * @param lastSeenAt exact to the minute
 * @param here whether it is the one that asks
 */
public record SessionLine(long id, String device, Instant createdAt, Instant lastSeenAt, boolean here) {}
