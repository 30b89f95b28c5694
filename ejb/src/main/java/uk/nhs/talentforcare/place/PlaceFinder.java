package uk.nhs.talentforcare.place;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * Finds the place that somebody typed into a search box: a postcode district, the letters of a postcode area, a town. A
 * district that is not known is looked for in the middle of its area, which is near enough to begin with.
 */
@Dependent
public class PlaceFinder {

    /** No name of a place is longer, in characters. */
    private static final int LONGEST = 100;

    private final PlaceRepository places;

    @Inject
    public PlaceFinder(PlaceRepository places) {
        this.places = places;
    }

    @Inject
    private Clock clock;

    /** @param typed anything; of a full postcode only the district is used */
    public Optional<FoundPlace> find(String typed) {
        if (typed == null || typed.isBlank() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        if (Postcode.looksFull(typed)) {
            return district(Postcode.parse(typed).outwardCode());
        }
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
        if (Postcode.looksOutward(code)) {
            return district(code);
        }
        return town(typed).or(() -> area(code).map(area -> new FoundPlace(area.name(), area.point())));
    }

    /** The local area that a postcode belongs to today; empty outside England. */
    public Optional<LocalArea> localAreaOf(Postcode postcode) {
        return places.localAreaCodeOf(postcode.outwardCode(), LocalDate.ofInstant(clock.instant(), LondonTime.ZONE))
                .flatMap(places::localArea);
    }

    private Optional<FoundPlace> district(String code) {
        Optional<PostcodeArea> area = area(OutwardCode.areaOf(code));
        String name = code + area.map(known -> " (" + known.name() + ")").orElse("");
        return OutwardCode.fromExactToArea(code).stream()
                .flatMap(known -> places.outwardCode(known).stream())
                .findFirst()
                .map(OutwardCode::point)
                .or(() -> area.map(PostcodeArea::point))
                .map(point -> new FoundPlace(name, point));
    }

    private Optional<PostcodeArea> area(String letters) {
        return letters.matches("[A-Z]{1,2}") ? places.postcodeArea(letters) : Optional.empty();
    }

    private Optional<FoundPlace> town(String typed) {
        return PlaceName.searchKey(typed).isEmpty()
                ? Optional.empty()
                : places.placeName(typed).map(town -> new FoundPlace(town.name(), town.point()));
    }
}
