package uk.nhs.talentforcare.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a directory page is made of: the same search box, filters, orders and offers for case studies, opportunities,
 * materials and ambassadors.
 *
 * @param index the search index that it lists
 * @param path its address
 * @param one what it lists, for one: "case study"
 * @param many what it lists, for several: "case studies"
 * @param places whether one can look near a place
 * @param facets its filters, in the order shown
 * @param kept parameters that are no question, but go along from link to link: slugs, such as those in a basket
 * @param ticks the one among them that holds what is ticked in the list, empty where nothing can be
 * @param sorts its orders and their words, in the order shown; the first applies unless another is asked for
 */
public record Directory(
        String index,
        String path,
        String one,
        String many,
        boolean places,
        List<Facet> facets,
        Map<String, String> sorts,
        Set<String> kept,
        String ticks) {

    /** Cards on one page. */
    public static final int PAGE_SIZE = 20;

    /** The circles that people can choose, in miles. */
    public static final List<Integer> MILES = List.of(5, 10, 25, 50, 100);

    /** The circle looked in unless another is asked for, in miles. */
    public static final int USUAL_MILES = 10;

    /** The circle looked in when the place stands among the words, in miles. */
    public static final int MILES_FROM_WORDS = 25;

    /** Begins a directory that lists an index at an address. */
    public static Builder of(String index, String path) {
        return new Builder(index, path);
    }

    Optional<Facet> facet(String name) {
        return facets.stream().filter(facet -> facet.name().equals(name)).findFirst();
    }

    String count(long number) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    /** Collects a directory. */
    public static final class Builder {

        private final String index;
        private final String path;
        private final List<Facet> facets = new ArrayList<>();
        private final Map<String, String> sorts = new LinkedHashMap<>();
        private String one = "result";
        private String many = "results";
        private boolean places;
        private String ticks = "";
        private final Set<String> kept = new LinkedHashSet<>();

        private Builder(String index, String path) {
            this.index = index;
            this.path = path;
        }

        /** What it lists, for one and for several. */
        public Builder lists(String one, String many) {
            this.one = one;
            this.many = many;
            return this;
        }

        /** One can look near a place. */
        public Builder nearPlaces() {
            places = true;
            return this;
        }

        /** A parameter whose values, slugs, go along from link to link. */
        public Builder keeps(String parameter) {
            kept.add(parameter);
            return this;
        }

        /** The parameter of the boxes by which things of the list are ticked, by their slugs: ticks go along too. */
        public Builder ticks(String parameter) {
            ticks = parameter;
            return keeps(parameter);
        }

        public Builder facet(Facet facet) {
            facets.add(facet);
            return this;
        }

        /**
         * An order.
         *
         * @param sort {@code relevance}, {@code newest}, {@code nearest} or {@code title}
         */
        public Builder sort(String sort, String label) {
            sorts.put(sort, label);
            return this;
        }

        public Directory build() {
            return new Directory(index, path, one, many, places, List.copyOf(facets), sorts, Set.copyOf(kept), ticks);
        }
    }
}
