package uk.nhs.talentforcare.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the demonstration's content, which stands as JSON in the folder {@code demo} of the class path. */
final class DemoFile {

    private DemoFile() {}

    /**
     * The rows of a file, in its order.
     *
     * @param name without folder and extension, such as {@code case-studies}
     */
    static List<JsonObject> rows(String name) {
        try (InputStream file = DemoFile.class.getClassLoader().getResourceAsStream("demo/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("The demonstration's file " + name + ".json is missing");
            }
            try (JsonReader reader = Json.createReaderFactory(null).createReader(file, StandardCharsets.UTF_8)) {
                return reader.readArray().getValuesAs(JsonObject.class);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a list, in its order; none if the row has no such list. */
    static List<String> words(JsonObject row, String key) {
        return row.containsKey(key) ? row.getJsonArray(key).getValuesAs(JsonString::getString) : List.of();
    }

    /** The whole numbers of a list, in its order. */
    static List<Integer> numbers(JsonObject row, String key) {
        var array = row.getJsonArray(key);
        return IntStream.range(0, array.size()).mapToObj(array::getInt).collect(Collectors.toList());
    }

    /** A word, or {@code null} if the row does not say. */
    static String word(JsonObject row, String key) {
        return row.containsKey(key) && !row.isNull(key) ? row.getString(key) : null;
    }
}
