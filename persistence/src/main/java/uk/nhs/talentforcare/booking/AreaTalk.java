package uk.nhs.talentforcare.booking;

import java.time.Instant;

/**
 * A line of the list of an area's talks.
 *
 * @param talk the talk with its school and whoever has booked it
 * @param area name of the school's area, empty if not known
 * @param needs why it needs a hand, {@code null} if it does not
 * @param calledAt when the coordinator was asked to help, {@code null} if not yet
 */
public record AreaTalk(SchoolTalk talk, String area, NeedsHand needs, Instant calledAt) {}
