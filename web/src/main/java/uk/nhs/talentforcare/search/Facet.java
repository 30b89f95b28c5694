package uk.nhs.talentforcare.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One filter of a directory.
 *
 * @param name of the parameter in the address and of the keyword field in the index
 * @param legend what people choose by: "Role family"
 * @param labels the words for each value, in the order shown; a value that is not here is never looked for
 * @param single whether one value excludes the others
 * @param hidden whether it filters without being offered in the panel
 */
public record Facet(String name, String legend, Map<String, String> labels, boolean single, boolean hidden) {

    public Facet {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** A filter of which several values may be chosen. */
    public static Facet of(String name, String legend, Map<String, String> labels) {
        return new Facet(name, legend, labels, false, false);
    }

    /** A filter whose values are an enum's constants, by their names. */
    public static <E extends Enum<E>> Facet of(
            String name, String legend, Class<E> values, Function<? super E, String> label) {
        return of(name, legend, Arrays.asList(values.getEnumConstants()), Enum::name, label);
    }

    /** A filter whose values come from a list. */
    public static <T> Facet of(
            String name,
            String legend,
            List<T> values,
            Function<? super T, String> code,
            Function<? super T, String> label) {
        Map<String, String> labels = new LinkedHashMap<>();
        values.forEach(value -> labels.put(code.apply(value), label.apply(value)));
        return of(name, legend, labels);
    }

    /** The same, of which one value at a time may be chosen. */
    public Facet one() {
        return new Facet(name, legend, labels, true, hidden);
    }

    /** The same, reached by links only. */
    public Facet outsideThePanel() {
        return new Facet(name, legend, labels, single, true);
    }
}
