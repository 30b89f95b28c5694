package uk.nhs.talentforcare.shared;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Serves styles, scripts and pictures. Their names carry a fingerprint of their content, so a browser may keep them for
 * a year; the build compressed them once, so nothing is compressed here.
 */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern NAME = Pattern.compile("/(?:images/)?[a-z0-9][a-z0-9-]*-[0-9a-f]{10}\\.([a-z0-9]+)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon");
    private static final int COPY_BUFFER_BYTES = 16 * 1024;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var matcher = NAME.matcher(path);
        if (!matcher.matches() || !TYPES.containsKey(matcher.group(1))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String accepted = String.valueOf(request.getHeader("Accept-Encoding")).toLowerCase(Locale.ROOT);
        try (InputStream brotli = accepts(accepted, "br") ? open(path + ".br") : null;
                InputStream gzip = brotli == null && accepts(accepted, "gzip") ? open(path + ".gz") : null;
                InputStream plain = brotli == null && gzip == null ? open(path) : null) {
            InputStream content = brotli != null ? brotli : gzip != null ? gzip : plain;
            if (content == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            String encoding = brotli != null ? "br" : gzip != null ? "gzip" : null;
            String etag = "\"" + path.substring(1) + (encoding == null ? "" : "." + encoding) + "\"";
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            response.setHeader("Vary", "Accept-Encoding");
            response.setHeader("ETag", etag);
            response.setHeader("X-Content-Type-Options", "nosniff");
            if (etag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setContentType(TYPES.get(matcher.group(1)));
            if (encoding != null) {
                response.setHeader("Content-Encoding", encoding);
            }
            byte[] bytes = content.readAllBytes();
            response.setContentLength(bytes.length);
            response.setBufferSize(COPY_BUFFER_BYTES);
            response.getOutputStream().write(bytes);
        }
    }

    private InputStream open(String path) {
        return getServletContext().getResourceAsStream("/assets" + path);
    }

    private static boolean accepts(String header, String encoding) {
        for (String offer : header.split(",")) {
            String[] parts = offer.strip().split(";");
            if (parts[0].strip().equals(encoding)) {
                return parts.length == 1 || !parts[1].replace(" ", "").matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
