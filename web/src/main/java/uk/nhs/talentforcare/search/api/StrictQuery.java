package uk.nhs.talentforcare.search.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.place.Postcode;
import uk.nhs.talentforcare.search.Near;
import uk.nhs.talentforcare.search.PlaceInWords;
import uk.nhs.talentforcare.search.Range;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.search.SearchSource;

/**
 * What a program asks a directory. Pages are lenient with addresses that people typed; programs are told which
 * parameter is wrong. Parameters that a directory does not have are ignored.
 */
final class StrictQuery {

    static final int PAGE_SIZE = 20;
    static final int LAST_PAGE = 1_000_000;
    static final int LONGEST_WORDS = 300;
    static final int USUAL_MILES = 10;
    static final int MILES_FROM_WORDS = 25;
    static final int WIDEST_MILES = 200;
    static final int OLDEST = 120;
    private static final int LONGEST_PLACE = 100;
    private static final int MOST_LISTED = 30;

    private final SearchSource source;
    private final Map<String, List<String>> parameters;
    private final Function<String, Optional<GeoPoint>> places;

    /** The place that stands among the words, when the parameter for places is not used. */
    private final Optional<PlaceInWords> inWords;

    /**
     * @param parameters of the address, decoded
     * @param places finds the place somebody named
     */
    StrictQuery(
            SearchSource source, Map<String, List<String>> parameters, Function<String, Optional<GeoPoint>> places) {
        this.source = source;
        this.parameters = parameters;
        this.places = places;
        this.inWords = source.placed() && first("near").isEmpty() && first("q").length() <= LONGEST_WORDS
                ? PlaceInWords.of(first("q"))
                        .filter(found -> places.apply(found.place()).isPresent())
                : Optional.empty();
    }

    /**
     * @return the request
     * @throws Problem naming the first parameter that has a wrong value
     */
    SearchRequest request() {
        Map<String, Range> ranges = new LinkedHashMap<>();
        if (source.schema().numbers().contains("age")) {
            number("age", 0, OLDEST).ifPresent(age -> ranges.put("age", Range.atMost(age)));
        }
        Near near = source.placed() ? near() : null;
        return new SearchRequest(
                words(),
                filters(),
                ranges,
                near,
                sort(near),
                number("page", 1, LAST_PAGE).orElse(1),
                number("size", 1, SearchRequest.LARGEST_PAGE).orElse(PAGE_SIZE));
    }

    /** @return the same query with a full postcode cut down to its district; empty when there is none */
    Optional<String> withoutFullPostcode() {
        String near = inWords.map(PlaceInWords::place).orElse(first("near"));
        if (!Postcode.looksFull(near)) {
            return Optional.empty();
        }
        Map<String, List<String>> shortened = new LinkedHashMap<>(parameters);
        inWords.ifPresent(found -> {
            shortened.put("q", List.of(found.words()));
            shortened.put("miles", List.of(String.valueOf(miles(found))));
        });
        shortened.put("near", List.of(Postcode.parse(near).outwardCode()));
        return Optional.of(query(shortened));
    }

    /** @return the query of another page of the same answer */
    String onPage(long page) {
        Map<String, List<String>> other = new LinkedHashMap<>(parameters);
        other.put("page", List.of(String.valueOf(page)));
        return query(other);
    }

    private String words() {
        String words = first("q");
        if (words.length() > LONGEST_WORDS) {
            throw Problem.parameter("q", "At most " + LONGEST_WORDS + " characters.");
        }
        return inWords.map(PlaceInWords::words).orElse(words);
    }

    private static int miles(PlaceInWords found) {
        return found.miles() == null ? MILES_FROM_WORDS : Math.max(1, Math.min(WIDEST_MILES, found.miles()));
    }

    private Map<String, Set<String>> filters() {
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        Set<String> fields = new TreeSet<>(source.schema().facets());
        fields.addAll(source.schema().keywords());
        Map<String, Map<String, String>> names = null;
        for (String field : fields) {
            Set<String> values = new LinkedHashSet<>();
            for (String value : parameters.getOrDefault(field, List.of())) {
                if (!value.isBlank()) {
                    names = names == null ? source.names() : names;
                    values.add(known(field, value.strip(), names.get(field)));
                }
            }
            filters.put(field, values);
        }
        return filters;
    }

    private static String known(String field, String value, Map<String, String> labels) {
        if (labels != null && !labels.containsKey(value)) {
            throw Problem.parameter(field, choices(field, labels.keySet()));
        }
        return value;
    }

    /** All of them, unless they are too many to read: then where they are listed. */
    private static String choices(String field, Set<String> values) {
        return values.size() > MOST_LISTED
                ? "One of the values that stand under facets, " + field + ", of an answer without this parameter."
                : "One of: " + String.join(", ", values) + ".";
    }

    private Near near() {
        int miles = number("miles", 1, WIDEST_MILES)
                .orElse(inWords.map(StrictQuery::miles).orElse(USUAL_MILES));
        String place = inWords.map(PlaceInWords::place).orElse(first("near"));
        if (place.isEmpty()) {
            return null;
        }
        GeoPoint point = (place.length() > LONGEST_PLACE ? Optional.<GeoPoint>empty() : places.apply(place))
                .orElseThrow(() -> Problem.parameter(
                        "near", "The first half of a postcode in England, such as LS1, or the name of a town."));
        return new Near(point.latitude(), point.longitude(), miles);
    }

    private String sort(Near near) {
        String sort = first("sort");
        if (!sort.isEmpty() && !source.schema().sorts().contains(sort)) {
            throw Problem.parameter(
                    "sort", "One of: " + String.join(", ", source.schema().sorts()) + ".");
        }
        if (sort.equals(SearchRequest.NEAREST) && near == null) {
            throw Problem.parameter("sort", "The order nearest needs the parameter near.");
        }
        boolean onlyPlace = inWords.isPresent() && words().isEmpty() && sort.isEmpty();
        return onlyPlace ? SearchRequest.NEAREST : sort;
    }

    private Optional<Integer> number(String name, int least, int most) {
        String typed = first(name);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (typed.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(typed);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        throw Problem.parameter(name, "A whole number from " + least + " to " + most + ".");
    }

    private String first(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    private static String query(Map<String, List<String>> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
