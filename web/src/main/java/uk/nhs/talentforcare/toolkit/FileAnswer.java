package uk.nhs.talentforcare.toolkit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Sends files, whole or in part, so that what broke off goes on. */
public final class FileAnswer {

    private FileAnswer() {}

    /**
     * Answers the request, and says whether its beginning was sent: parts that follow are no further download.
     *
     * @param file whose name holds letters, digits, hyphens and one dot only
     * @param inline whether a browser shows it, rather than keeping it
     */
    public static boolean send(
            HttpServletRequest request,
            HttpServletResponse response,
            Download file,
            String caching,
            boolean inline,
            boolean withContent)
            throws IOException {
        String tag = "\"" + file.tag() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", caching);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Whatever a file holds, it can do nothing here should a browser show it.
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        if (EntityTags.has(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return false;
        }
        boolean text = file.mediaType().equals("text/plain");
        response.setContentType(text ? "text/plain;charset=UTF-8" : file.mediaType());
        response.setHeader(
                "Content-Disposition", (inline ? "inline" : "attachment") + "; filename=\"" + file.filename() + "\"");
        try {
            Optional<ByteRange> part = EntityTags.rangeHolds(request.getHeader("If-Range"), tag)
                    ? ByteRange.read(request.getHeader("Range"), file.bytes())
                    : Optional.empty();
            ByteRange range = part.orElse(new ByteRange(0, file.bytes()));
            if (part.isPresent()) {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", range.of(file.bytes()));
            }
            response.setContentLengthLong(range.length());
            if (!withContent) {
                return false;
            }
            file.content().write(range.from(), range.length(), response.getOutputStream());
            return range.from() == 0;
        } catch (ByteRange.Unsatisfiable e) {
            response.setHeader("Content-Range", "bytes */" + file.bytes());
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return false;
        }
    }
}
