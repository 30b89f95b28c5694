package uk.nhs.talentforcare.coldspot;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import uk.nhs.talentforcare.place.AreaScope;

/** Reads which schools are wanted from an address; what it does not know does not count. */
final class ColdSpotQuery {

    private static final AreaScope OWN = new AreaScope(false, Set.of(), Set.of());

    private ColdSpotQuery() {}

    /** @param text the text of a parameter, empty if it is not there */
    static ColdSpotSearch of(UnaryOperator<String> text) {
        String area = text.apply("area");
        return new ColdSpotSearch(
                OWN,
                area.matches("[a-z0-9-]{1,60}") ? area : "",
                chosen(ColdSpotSearch.Pupils.values(), text.apply("pupils")),
                text.apply("town"),
                text.apply("wishes").equals("yes"),
                chosen(ColdSpotSearch.Since.values(), text.apply("since")),
                chosen(ColdSpotSearch.Order.values(), text.apply("sort")));
    }

    /** The value of this name, else the first. */
    private static <E extends Enum<E>> E chosen(E[] values, String name) {
        Optional<E> known =
                Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
        return known.orElse(values[0]);
    }
}
