package uk.nhs.talentforcare.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Gives public pages an entity tag made of their content and answers 304 to whoever has it; personal pages are told not
 * to be kept at all.
 */
public class EntityTagFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Route.Kind kind = Routes.match(RouteFilter.pathOf(request))
                .map(match -> match.route().kind())
                .orElse(null);
        if (kind == null) {
            chain.doFilter(request, response);
        } else if (kind != Route.Kind.PUBLIC || !isRead(request)) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
        } else {
            tag(request, response, chain);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static void tag(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Held held = new Held(response);
        chain.doFilter(request, held);
        byte[] content = held.content();
        if (held.passedOn() || response.isCommitted()) {
            return;
        }
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            CRC32C checksum = new CRC32C();
            checksum.update(content);
            String tag = "W/\"" + Long.toHexString(checksum.getValue()) + "-" + content.length + "\"";
            response.setHeader("ETag", tag);
            response.setHeader("Cache-Control", "public, max-age=60");
            if (matches(request.getHeader("If-None-Match"), tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        if (content.length > 0) {
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        }
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

    /** Holds the content back until its tag is known; errors pass through, for their pages are written elsewhere. */
    private static final class Held extends HttpServletResponseWrapper {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream(32 * 1024);
        private PrintWriter writer;
        private ServletOutputStream stream;
        private boolean passedOn;

        Held(HttpServletResponse response) {
            super(response);
        }

        boolean passedOn() {
            return passedOn;
        }

        byte[] content() {
            if (writer != null) {
                writer.flush();
            }
            return content.toByteArray();
        }

        @Override
        public void sendError(int status) throws IOException {
            passedOn = true;
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            passedOn = true;
            super.sendError(status, message);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            passedOn = true;
            super.sendRedirect(location);
        }

        @Override
        public void reset() {
            resetBuffer();
            super.reset();
        }

        @Override
        public void resetBuffer() {
            if (writer != null) {
                writer.flush();
            }
            content.reset();
            super.resetBuffer();
        }

        @Override
        public void flushBuffer() {
            if (writer != null) {
                writer.flush();
            }
        }

        @Override
        public void setContentLength(int length) {
            // the length is known once all is held
        }

        @Override
        public void setContentLengthLong(long length) {
            // the length is known once all is held
        }

        @Override
        public PrintWriter getWriter() {
            if (writer == null) {
                writer = new PrintWriter(new OutputStreamWriter(content, StandardCharsets.UTF_8), false);
            }
            return writer;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            if (stream == null) {
                stream = new Holding();
            }
            return stream;
        }

        private final class Holding extends ServletOutputStream {

            @Override
            public void write(int b) {
                content.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                content.write(bytes, offset, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("Pages are written at once");
            }
        }
    }
}
