package uk.nhs.talentforcare.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;

/** A public page as it was written once: its content, what its headers say of it, and its entity tag. */
final class WrittenPage {

    /** A page of this size and more is sent compressed to whoever takes it so, in bytes. */
    private static final int WORTH_COMPRESSING = 1024;

    private final byte[] content;
    private final String type;
    private final Map<String, List<String>> headers;
    private final String tag;
    private volatile byte[] compressed;

    private WrittenPage(byte[] content, String type, Map<String, List<String>> headers) {
        this.content = content;
        this.type = type;
        this.headers = headers;
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        this.tag = "W/\"" + Long.toHexString(checksum.getValue()) + "-" + content.length + "\"";
    }

    /**
     * @param response which the page wrote to
     * @param before names of the headers that stood there before the page did
     */
    static WrittenPage of(byte[] content, HttpServletResponse response, Set<String> before) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : response.getHeaderNames()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!before.contains(name) && !lower.equals("content-type") && !lower.equals("content-length")) {
                headers.put(name, List.copyOf(response.getHeaders(name)));
            }
        }
        return new WrittenPage(content, response.getContentType(), headers);
    }

    /**
     * Whether anybody else may be given it: it sets no cookie, and has no form that is posted (such a form may carry
     * a key that is to be used once).
     */
    boolean isForAnybody() {
        return headers.keySet().stream().noneMatch("Set-Cookie"::equalsIgnoreCase)
                && !new String(content, StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT)
                        .contains("method=\"post\"");
    }

    /** What keeping it takes, in bytes, both forms of the content included. */
    int weight() {
        return content.length + content.length / 3 + 500;
    }

    /** Answers a request with it, or with 304 when the visitor has it. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach((name, values) -> {
            response.setHeader(name, values.get(0));
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=60");
        response.addHeader("Vary", "Accept-Encoding");
        if (matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        byte[] sent = content;
        if (content.length >= WORTH_COMPRESSING && takesGzip(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
            sent = compressed();
        }
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    /** Compressed when it is first wanted; two who want it at once may both do it. */
    private byte[] compressed() {
        if (compressed == null) {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream(content.length / 3);
            try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
                out.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException("Nothing in memory fails to be written", e);
            }
            compressed = zipped.toByteArray();
        }
        return compressed;
    }

    private static boolean takesGzip(String header) {
        if (header == null) {
            return false;
        }
        for (String offer : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = offer.strip().split(";");
            if (parts[0].strip().equals("gzip")) {
                return parts.length == 1 || !parts[1].replace(" ", "").matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    private static boolean matches(String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String candidate : header.split(",")) {
            String bare = candidate.strip();
            if (bare.equals("*") || bare.equals(tag) || ("W/" + bare).equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
