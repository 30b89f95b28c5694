package uk.nhs.talentforcare.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.shared.Slug;

/**
 * What somebody asked a directory, read from an address that anybody may have typed: whatever makes no sense is left
 * out, and what remains can be written as an address again, always in the same way.
 *
 * @param words as typed, at most {@value #LONGEST} characters
 * @param near the place as typed, or empty
 * @param miles one of {@link Directory#MILES}
 * @param chosen for each filter that is set its values
 * @param sort one of the directory's orders
 * @param page from 1
 * @param kept what goes along from link to link without being asked
 */
public record Asked(
        Directory directory,
        String words,
        String near,
        int miles,
        Map<String, Set<String>> chosen,
        String sort,
        int page,
        Map<String, Set<String>> kept) {

    /** The longest text taken from a search box, in characters. */
    public static final int LONGEST = 200;

    /** The last page that is shown: nobody turns further, and ranking further costs memory. */
    static final int LAST_PAGE = SearchRequest.DEEPEST / Directory.PAGE_SIZE;

    private static final int SHORTEST_TELLING = 4;
    private static final int MOST_SINGLE = 3;

    /** The most values of a parameter that go along. */
    private static final int MOST_KEPT = 50;

    /** Reads an address's parameters. */
    public static Asked read(Directory directory, Map<String, String[]> parameters) {
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        for (Facet facet : directory.facets()) {
            Set<String> values = new LinkedHashSet<>();
            for (String value : parameters.getOrDefault(facet.name(), new String[0])) {
                if (facet.labels().containsKey(value) && !(facet.single() && !values.isEmpty())) {
                    values.add(value);
                }
            }
            if (!values.isEmpty()) {
                chosen.put(facet.name(), values);
            }
        }
        String sort = text(parameters, "sort");
        return new Asked(
                directory,
                text(parameters, "q"),
                directory.places() ? text(parameters, "near") : "",
                miles(text(parameters, "miles")),
                Collections.unmodifiableMap(chosen),
                directory.sorts().containsKey(sort)
                        ? sort
                        : directory.sorts().keySet().iterator().next(),
                page(text(parameters, "page")),
                kept(directory, parameters));
    }

    /** Whether nothing at all was asked. */
    public boolean isEverything() {
        return words.isEmpty() && near.isEmpty() && chosen.isEmpty();
    }

    /** Each word by itself where there are several: the first few that are long enough to tell anything. */
    List<String> singleWords() {
        List<String> telling = Arrays.stream(
                        words.replaceAll("[^\\p{L}\\p{N}'’-]+", " ").strip().split(" "))
                .distinct()
                .filter(word -> word.length() >= SHORTEST_TELLING)
                .limit(MOST_SINGLE)
                .toList();
        return telling.size() == 1 && telling.get(0).equals(words) ? List.of() : telling;
    }

    /** The filters by codes, as the index takes them. */
    Map<String, Set<String>> filters() {
        Map<String, Set<String>> filters = new LinkedHashMap<>(chosen);
        directory.facets().stream()
                .filter(facet -> facet.kind() == Facet.Kind.UP_TO)
                .forEach(facet -> filters.remove(facet.name()));
        return filters;
    }

    /** The filters by numbers, as the index takes them. */
    Map<String, Range> ranges() {
        Map<String, Range> ranges = new LinkedHashMap<>();
        directory.facets().stream()
                .filter(facet -> facet.kind() == Facet.Kind.UP_TO)
                .filter(facet -> chosen.containsKey(facet.name()))
                .forEach(facet -> ranges.put(
                        facet.name(),
                        Range.atMost(Long.parseLong(
                                chosen.get(facet.name()).iterator().next()))));
        return ranges;
    }

    /** The order to apply: without words the best match near a place is the nearest. */
    String order(boolean placeKnown) {
        return placeKnown && words.isEmpty() && sort.equals(SearchRequest.RELEVANCE) ? SearchRequest.NEAREST : sort;
    }

    boolean has(String facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    Asked withWords(String other) {
        return new Asked(directory, other, near, miles, chosen, sort, 1, kept);
    }

    Asked withNear(String other) {
        return new Asked(directory, words, other, miles, chosen, sort, page, kept);
    }

    /** The same with the place apart that stood among the words, in a circle of at least the miles that were typed. */
    Asked with(PlaceInWords found) {
        int circle = Directory.MILES.stream()
                .filter(offered -> found.miles() != null && offered >= found.miles())
                .findFirst()
                .orElse(Directory.MILES_FROM_WORDS);
        return new Asked(directory, found.words(), found.place(), circle, chosen, sort, page, kept);
    }

    Asked anywhere() {
        return new Asked(directory, words, "", Directory.USUAL_MILES, chosen, sort, 1, kept);
    }

    Asked within(int widerMiles) {
        return new Asked(directory, words, near, widerMiles, chosen, sort, 1, kept);
    }

    Asked onPage(int other) {
        return new Asked(directory, words, near, miles, chosen, sort, other, kept);
    }

    Asked withOnly(String facet, String value) {
        Map<String, Set<String>> other = new LinkedHashMap<>(chosen);
        other.put(facet, Set.of(value));
        return new Asked(directory, words, near, miles, other, sort, 1, kept);
    }

    /** The same without one filter, on its first page. */
    public Asked without(String facet) {
        Map<String, Set<String>> fewer = new LinkedHashMap<>(chosen);
        fewer.remove(facet);
        return new Asked(directory, words, near, miles, fewer, sort, 1, kept);
    }

    Asked without(String facet, String value) {
        Map<String, Set<String>> fewer = new LinkedHashMap<>(chosen);
        Set<String> values = new LinkedHashSet<>(fewer.getOrDefault(facet, Set.of()));
        values.remove(value);
        if (values.isEmpty()) {
            fewer.remove(facet);
        } else {
            fewer.put(facet, values);
        }
        return new Asked(directory, words, near, miles, fewer, sort, 1, kept);
    }

    /** The same with nothing ticked. */
    Asked withoutTicks() {
        Map<String, Set<String>> fewer = new LinkedHashMap<>(kept);
        fewer.remove(directory.ticks());
        return new Asked(directory, words, near, miles, chosen, sort, page, fewer);
    }

    /** What is ticked, on whichever page of the list. */
    Set<String> ticked() {
        return kept.getOrDefault(directory.ticks(), Set.of());
    }

    Asked withoutFilters() {
        return new Asked(directory, words, near, miles, Map.of(), sort, 1, kept);
    }

    /** The address that asks the same, relative to the site; what is usual is left out. */
    public String address() {
        String query = query();
        return query.isEmpty() ? directory.path() : directory.path() + "?" + query;
    }

    /** The parameters of {@link #address()}, without the question mark. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        add(query, "q", words);
        add(query, "near", near);
        if (!near.isEmpty() && miles != Directory.USUAL_MILES) {
            add(query, "miles", String.valueOf(miles));
        }
        chosen.forEach((facet, values) -> values.forEach(value -> add(query, facet, value)));
        if (!sort.equals(directory.sorts().keySet().iterator().next())) {
            add(query, "sort", sort);
        }
        if (page > 1) {
            add(query, "page", String.valueOf(page));
        }
        kept.forEach((name, values) -> values.forEach(value -> add(query, name, value)));
        return query.toString();
    }

    private static Map<String, Set<String>> kept(Directory directory, Map<String, String[]> parameters) {
        Map<String, Set<String>> kept = new LinkedHashMap<>();
        for (String name : directory.kept()) {
            Set<String> values = Arrays.stream(parameters.getOrDefault(name, new String[0]))
                    .filter(Slug::isValid)
                    .limit(MOST_KEPT)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!values.isEmpty()) {
                kept.put(name, values);
            }
        }
        return Collections.unmodifiableMap(kept);
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String text(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        if (values == null || values.length == 0 || values[0] == null) {
            return "";
        }
        String clean = clean(values[0]);
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST).strip();
    }

    static String clean(String typed) {
        return typed.replaceAll("\\p{C}+", " ").strip();
    }

    private static int miles(String typed) {
        return Directory.MILES.stream()
                .filter(miles -> miles.toString().equals(typed))
                .findFirst()
                .orElse(Directory.USUAL_MILES);
    }

    private static int page(String typed) {
        if (!typed.matches("[0-9]{1,18}")) {
            return 1;
        }
        return (int) Math.max(1, Math.min(LAST_PAGE, Long.parseLong(typed)));
    }
}
