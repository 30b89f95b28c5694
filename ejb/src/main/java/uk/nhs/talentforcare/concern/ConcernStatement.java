package uk.nhs.talentforcare.concern;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/**
 * All that was said of a concern. It is kept as one sealed text.
 *
 * @param whom about whom or where it is, in free words
 * @param occurred when it happened, in free words
 * @param reach how to reach whoever told it
 * @param about what the page was about on which the link stood, as people read it; empty for none
 * @param aboutPath the address of that page; empty for none
 */
public record ConcernStatement(
        String happened, String whom, String occurred, String reach, String about, String aboutPath) {

    String json() {
        return Json.createObjectBuilder()
                .add("happened", happened)
                .add("whom", whom)
                .add("occurred", occurred)
                .add("reach", reach)
                .add("about", about)
                .add("aboutPath", aboutPath)
                .build()
                .toString();
    }

    static ConcernStatement of(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject said = reader.readObject();
            return new ConcernStatement(
                    said.getString("happened"),
                    said.getString("whom"),
                    said.getString("occurred"),
                    said.getString("reach"),
                    said.getString("about"),
                    said.getString("aboutPath"));
        }
    }

    /** As one text, for a concern that was told a second time in other words. */
    String prose() {
        StringBuilder text = new StringBuilder(happened);
        add(text, "About whom or where", whom);
        add(text, "When", occurred);
        add(text, "How to reach me", reach);
        return text.toString();
    }

    private static void add(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append("\n\n").append(label).append(": ").append(value);
        }
    }

    /** Says nothing: it must not come into a log. */
    @Override
    public String toString() {
        return "ConcernStatement";
    }
}
