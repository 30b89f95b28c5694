package uk.nhs.talentforcare.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;

/**
 * Begins JSON. {@code Json} looks for its provider through all archives at each call, which took a fifteenth of the time
 * of a page that carries structured data; here it is found once.
 */
public final class JsonBuilders {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonBuilders() {}

    /** An object without members. */
    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    /** Reads JSON that we wrote. */
    public static JsonReader reader(String json) {
        return PROVIDER.createReader(new StringReader(json));
    }

    /** An array without items. */
    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }
}
