package uk.nhs.talentforcare.booking;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the talk kit says for a role family. The words stand as JSON in the folder {@code talk-kit} of the class path, a
 * file a family, so that editors change them without code; {@code any.json} serves a family that has no file yet.
 *
 * @param does what people of this family do
 * @param day an hour after the other of a day at work
 * @param takes what it takes
 * @param start ways in
 * @param next where it can lead
 * @param questions five that pupils ask
 * @param sources where the figures come from
 */
record KitContent(
        List<String> does,
        List<String> day,
        List<String> takes,
        List<String> start,
        List<String> next,
        List<TalkKit.Question> questions,
        String sources) {

    private static final String ANY = "any";

    /** @param roleFamily code of the ambassador's role family */
    static KitContent of(String roleFamily) {
        JsonObject common = read("common");
        JsonObject family = read(exists(roleFamily) ? roleFamily : ANY);
        return new KitContent(
                words(family, "does"),
                words(family, "day"),
                words(family, "takes"),
                words(family, "start"),
                words(family, "next"),
                Stream.concat(questions(family), questions(common)).toList(),
                common.getString("sources"));
    }

    /** Whether a role family has words of its own. */
    static boolean exists(String roleFamily) {
        return roleFamily.matches("[a-z-]+") && KitContent.class.getResource(path(roleFamily)) != null;
    }

    private static Stream<TalkKit.Question> questions(JsonObject file) {
        return file.getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                .map(question -> new TalkKit.Question(question.getString("ask"), question.getString("hint")));
    }

    private static List<String> words(JsonObject file, String key) {
        return file.getJsonArray(key).getValuesAs(JsonString::getString);
    }

    private static String path(String name) {
        return "/talk-kit/" + name + ".json";
    }

    private static JsonObject read(String name) {
        try (InputStream file = KitContent.class.getResourceAsStream(path(name))) {
            if (file == null) {
                throw new IllegalStateException("The talk kit has no file " + name + ".json");
            }
            try (JsonReader reader = Json.createReaderFactory(null).createReader(file, StandardCharsets.UTF_8)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
