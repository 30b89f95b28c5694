package uk.nhs.talentforcare.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the index holds of one thing that can be found. Text is searched, keywords filter and are counted, numbers
 * limit and sort, what is stored comes back with the hit.
 *
 * @param id identifies the thing within its index
 * @param text for each text field of the schema its paragraphs; {@code title} is the one that hits and
 *     suggestions are shown by
 * @param keywords for each keyword field of the schema its codes
 * @param numbers for each number field of the schema its value
 * @param stored anything a card needs, by name; {@code slug} names the thing in its address
 * @param latitude degrees north, null when the thing is nowhere
 * @param longitude degrees east, null when the thing is nowhere
 * @param version of the thing: an older one never replaces a newer one
 */
public record SearchDocument(
        String id,
        Map<String, List<String>> text,
        Map<String, List<String>> keywords,
        Map<String, Long> numbers,
        Map<String, String> stored,
        Double latitude,
        Double longitude,
        long version) {

    public SearchDocument {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("a document needs an id");
        }
        if ((latitude == null) != (longitude == null)) {
            throw new IllegalArgumentException("half a place: " + latitude + ", " + longitude);
        }
        text = Map.copyOf(text);
        keywords = Map.copyOf(keywords);
        numbers = Map.copyOf(numbers);
        stored = Map.copyOf(stored);
    }

    public static Builder with(String id, long version) {
        return new Builder(id, version);
    }

    /** Collects a document; what is null or blank is left out, so that optional fields need no condition. */
    public static final class Builder {

        private final String id;
        private final long version;
        private final Map<String, List<String>> text = new LinkedHashMap<>();
        private final Map<String, List<String>> keywords = new LinkedHashMap<>();
        private final Map<String, Long> numbers = new LinkedHashMap<>();
        private final Map<String, String> stored = new LinkedHashMap<>();
        private Double latitude;
        private Double longitude;

        private Builder(String id, long version) {
            this.id = id;
            this.version = version;
        }

        public Builder text(String field, String... paragraphs) {
            add(text, field, List.of(), paragraphs);
            return this;
        }

        public Builder text(String field, Iterable<String> paragraphs) {
            add(text, field, paragraphs);
            return this;
        }

        public Builder keyword(String field, String... codes) {
            add(keywords, field, List.of(), codes);
            return this;
        }

        public Builder keyword(String field, Iterable<String> codes) {
            add(keywords, field, codes);
            return this;
        }

        public Builder number(String field, Long number) {
            if (number != null) {
                numbers.put(field, number);
            }
            return this;
        }

        public Builder number(String field, Integer number) {
            return number(field, number == null ? null : number.longValue());
        }

        public Builder stored(String name, Object value) {
            if (value != null && !value.toString().isBlank()) {
                stored.put(name, value.toString());
            }
            return this;
        }

        public Builder at(Double latitude, Double longitude) {
            boolean somewhere = latitude != null && longitude != null;
            this.latitude = somewhere ? latitude : null;
            this.longitude = somewhere ? longitude : null;
            return this;
        }

        public SearchDocument build() {
            return new SearchDocument(id, text, keywords, numbers, stored, latitude, longitude, version);
        }

        private static void add(Map<String, List<String>> to, String field, Iterable<String> values, String... more) {
            for (String value : values) {
                addOne(to, field, value);
            }
            for (String value : more) {
                addOne(to, field, value);
            }
        }

        private static void addOne(Map<String, List<String>> to, String field, String value) {
            if (value != null && !value.isBlank()) {
                to.computeIfAbsent(field, name -> new ArrayList<>()).add(value);
            }
        }
    }
}
