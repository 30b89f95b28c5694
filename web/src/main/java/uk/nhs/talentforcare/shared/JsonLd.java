package uk.nhs.talentforcare.shared;

import jakarta.json.JsonObject;

/** Structured data for search engines, as it may stand inside a script element. */
public final class JsonLd {

    private JsonLd() {}

    /** The object as JSON in which nothing can end the element or begin another. */
    public static String of(JsonObject object) {
        return object.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
