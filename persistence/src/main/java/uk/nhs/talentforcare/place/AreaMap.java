package uk.nhs.talentforcare.place;

import java.util.Map;
import java.util.Optional;

/**
 * Which local area each postcode belongs to on one day.
 *
 * @param areaByCode local area codes by outward code or postcode area; the most exact that fits wins
 */
public record AreaMap(Map<String, String> areaByCode) {

    public AreaMap {
        areaByCode = Map.copyOf(areaByCode);
    }

    /** The code of the local area of a postcode district, empty outside the areas that are known. */
    public Optional<String> areaOf(String outwardCode) {
        return OutwardCode.fromExactToArea(outwardCode).stream()
                .map(areaByCode::get)
                .filter(code -> code != null)
                .findFirst();
    }
}
