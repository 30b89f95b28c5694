package uk.nhs.talentforcare.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One filter of a directory.
 *
 * @param name of the parameter in the address and of the field in the index
 * @param legend what people choose by: "Role family"
 * @param labels the words for each value, in the order shown; a value that is not here is never looked for
 */
public record Facet(String name, String legend, Map<String, String> labels, Kind kind) {

    /** How a filter is offered and applied. */
    public enum Kind {
        /** Several values may be chosen. */
        ANY_OF,
        /** One value: what is found has this number or a smaller one, and is not counted beforehand. */
        UP_TO,
        /** One value, reached by links only. */
        LINKED
    }

    public Facet {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** A filter of which several values may be chosen. */
    public static Facet of(String name, String legend, Map<String, String> labels) {
        return new Facet(name, legend, labels, Kind.ANY_OF);
    }

    /** A filter by a number that things may need at most: "16" finds what starts at 14, 15 and 16. */
    public static Facet upTo(String name, String legend, Map<String, String> labels) {
        return new Facet(name, legend, labels, Kind.UP_TO);
    }

    /** A filter that is not offered in the panel. */
    public static Facet linked(String name, String legend, Map<String, String> labels) {
        return new Facet(name, legend, labels, Kind.LINKED);
    }

    /** Whether one value excludes the others. */
    boolean single() {
        return kind != Kind.ANY_OF;
    }
}
