package uk.nhs.talentforcare.search.api;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** An answer that says what it is made of, so that whoever has it already gets 304. */
final class TaggedAnswer {

    private static final int KEPT_SECONDS = 60;

    private TaggedAnswer() {}

    static Response.ResponseBuilder of(JsonObject answer, Request request) {
        byte[] content = answer.toString().getBytes(StandardCharsets.UTF_8);
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        EntityTag tag = new EntityTag(Long.toHexString(checksum.getValue()) + "-" + content.length, true);
        CacheControl cache = new CacheControl();
        cache.setMaxAge(KEPT_SECONDS);
        cache.setPrivate(false);
        cache.setNoTransform(false);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged != null
                ? unchanged
                : Response.ok(content, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
        return response.tag(tag).cacheControl(cache);
    }
}
