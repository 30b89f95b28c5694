package uk.nhs.talentforcare.coldspot;

import java.time.Instant;

/**
 * A school or college without an encounter this academic year.
 *
 * @param town empty if not known
 * @param phase as the register has it, empty if not known
 * @param area name of the local area, empty if not known
 * @param lastAt when a talk last took place there, {@code null} for never
 * @param booked talks that are booked or confirmed and still to come
 * @param visits how many visits it would like this year, {@code null} if it has not said
 * @param contacts people who can be written to
 */
public record ColdSpot(
        long schoolId,
        String name,
        String town,
        String phase,
        String area,
        Instant lastAt,
        int booked,
        Integer visits,
        int contacts) {}
