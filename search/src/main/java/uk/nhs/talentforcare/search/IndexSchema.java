package uk.nhs.talentforcare.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the documents of one index are made of.
 *
 * @param name of the index, and of its folder: lower-case letters and hyphens
 * @param text text fields with their weight: 1 is plain text, a match in a field of 4 counts four times more;
 *     the field {@code title} must be among them
 * @param facets keyword fields that are counted, in the order they are shown
 * @param keywords keyword fields that filter but are not counted
 * @param numbers number fields
 * @param newest the number field that says how new a document is (the larger the newer)
 * @param meant text fields whose paragraphs, each with the title, are found by their meaning too; none for an index
 *     of words alone
 */
public record IndexSchema(
        String name,
        Map<String, Float> text,
        Set<String> facets,
        Set<String> keywords,
        Set<String> numbers,
        String newest,
        List<String> meant) {

    /** The text field that hits and suggestions are shown by. */
    public static final String TITLE = "title";

    /** Raised when the way documents become index entries changes, so that every index is built again. */
    private static final int LAYOUT = 4;

    public IndexSchema {
        if (!name.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("not a name for an index: " + name);
        }
        if (!text.containsKey(TITLE)) {
            throw new IllegalArgumentException(name + " has no text field " + TITLE);
        }
        if (!numbers.contains(newest)) {
            throw new IllegalArgumentException(name + " has no number field " + newest);
        }
        if (!text.keySet().containsAll(meant)) {
            throw new IllegalArgumentException(name + " has not every text field of " + meant);
        }
        if (facets.size() > Long.SIZE) {
            throw new IllegalArgumentException(name + " has more than " + Long.SIZE + " facets");
        }
    }

    /** @return what an index on disk must have been written with to be read with this schema */
    String fingerprint() {
        return LAYOUT + " " + text.keySet() + facets + keywords + numbers + meant;
    }

    /** @return the orders that an answer can have */
    public Set<String> sorts() {
        Set<String> sorts = new TreeSet<>(SearchRequest.SORTS);
        if (!numbers.contains(SearchRequest.ADOPTED)) {
            sorts.remove(SearchRequest.ADOPTED);
        }
        return sorts;
    }

    /**
     * @return the text fields that tell something, from which a hit is quoted: names of places and groups explain why it
     *     was found and say nothing about it
     */
    Iterable<String> told() {
        return meant.isEmpty() ? text.keySet() : meant;
    }

    boolean hasKeyword(String field) {
        return facets.contains(field) || keywords.contains(field);
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Collects a schema. */
    public static final class Builder {

        private final String name;
        private final Map<String, Float> text = new LinkedHashMap<>();
        private final Set<String> facets = new LinkedHashSet<>();
        private final Set<String> keywords = new LinkedHashSet<>();
        private final Set<String> numbers = new LinkedHashSet<>();
        private final List<String> meant = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        public Builder text(String field, double weight) {
            text.put(field, (float) weight);
            return this;
        }

        public Builder facet(String field) {
            facets.add(field);
            return this;
        }

        public Builder keyword(String field) {
            keywords.add(field);
            return this;
        }

        public Builder number(String field) {
            numbers.add(field);
            return this;
        }

        /** Finds by meaning too, as far as these text fields tell it. */
        public Builder meantBy(String... fields) {
            meant.addAll(List.of(fields));
            return this;
        }

        /** @return the schema; {@code field} is the number field that says how new a document is */
        public IndexSchema newestBy(String field) {
            numbers.add(field);
            return new IndexSchema(name, text, facets, keywords, numbers, field, List.copyOf(meant));
        }
    }
}
