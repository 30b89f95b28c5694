package uk.nhs.talentforcare.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The words behind the codes of a facet. */
public final class Labels {

    private Labels() {}

    /** Every constant's words by its name, in the order of the constants. */
    public static <E extends Enum<E>> Map<String, String> of(Class<E> values, Function<E, String> label) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (E value : values.getEnumConstants()) {
            labels.put(value.name(), label.apply(value));
        }
        return Collections.unmodifiableMap(labels);
    }
}
