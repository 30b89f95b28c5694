package uk.nhs.talentforcare.coldspot;

import java.time.Instant;
import java.util.List;

/**
 * One school that could be written to.
 *
 * @param area name of its local area, empty if not known
 * @param contacts names of the people who would be written to
 * @param telephone the number it publishes, empty if none is known
 * @param inReach approved ambassadors who travel as far
 * @param writtenAt when somebody wrote to it last, {@code null} for never
 * @param mayWrite whether it can be written to now
 * @param letter what is sent, before anything is added
 */
public record ColdSpotView(
        long schoolId,
        String name,
        String town,
        String area,
        List<String> contacts,
        String telephone,
        String website,
        long inReach,
        Instant writtenAt,
        boolean mayWrite,
        String letter) {}
