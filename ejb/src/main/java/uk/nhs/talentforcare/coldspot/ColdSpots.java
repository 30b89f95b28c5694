package uk.nhs.talentforcare.coldspot;

import java.util.List;
import uk.nhs.talentforcare.shared.Page;

/**
 * Schools without an encounter this academic year.
 *
 * @param year such as "2026 to 2027"
 * @param areas how many there are in each area that the person looks after, whatever else is wanted
 */
public record ColdSpots(String year, Page<ColdSpot> page, List<ColdArea> areas) {

    /** All schools of the areas. */
    public long schools() {
        return areas.stream().mapToLong(ColdArea::schools).sum();
    }

    /** Those of them without an encounter. */
    public long cold() {
        return areas.stream().mapToLong(ColdArea::cold).sum();
    }

    /** Those of them that have one booked. */
    public long booked() {
        return areas.stream().mapToLong(ColdArea::booked).sum();
    }
}
