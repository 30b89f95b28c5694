package uk.nhs.talentforcare.shared;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** One request and its response, as far as filters look at them. */
final class PageExchange {

    private final String method;
    private final String path;
    private final String query;
    private final Map<String, String> asked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Object> attributes = new TreeMap<>();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = 200;
    private boolean committed;

    private PageExchange(String method, String address) {
        int mark = address.indexOf('?');
        this.method = method;
        this.path = mark < 0 ? address : address.substring(0, mark);
        this.query = mark < 0 ? null : address.substring(mark + 1);
    }

    static PageExchange get(String address) {
        return new PageExchange("GET", address);
    }

    static PageExchange of(String method, String address) {
        return new PageExchange(method, address);
    }

    PageExchange with(String header, String value) {
        asked.put(header, value);
        return this;
    }

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (self, called, arguments) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getRequestURI", "getServletPath" -> path;
            case "getPathInfo" -> null;
            case "getQueryString" -> query;
            case "getHeader" -> asked.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getAttribute" -> attributes.get((String) arguments[0]);
            default -> throw new UnsupportedOperationException(called.getName());
        });
    }

    HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (self, called, arguments) -> switch (called.getName()) {
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "addHeader" ->
                headers.merge((String) arguments[0], (String) arguments[1], (one, two) -> one + ", " + two);
            case "containsHeader" -> headers.containsKey((String) arguments[0]);
            case "getHeaderNames" -> List.copyOf(headers.keySet());
            case "getHeaders" -> (Collection<String>) List.of(headers.get((String) arguments[0]));
            case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
            case "getContentType" -> headers.get("Content-Type");
            case "setContentLength" -> headers.put("Content-Length", arguments[0].toString());
            case "setStatus" -> {
                status = (Integer) arguments[0];
                yield null;
            }
            case "sendError" -> {
                status = (Integer) arguments[0];
                committed = true;
                yield null;
            }
            case "getStatus" -> status;
            case "isCommitted" -> committed;
            case "getOutputStream" -> new Sent();
            default -> throw new UnsupportedOperationException(called.getName());
        });
    }

    int status() {
        return status;
    }

    String header(String name) {
        return headers.get(name);
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The body as a browser shows it. */
    String text() throws IOException {
        byte[] bytes = body.toByteArray();
        if ("gzip".equals(header("Content-Encoding"))) {
            bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private final class Sent extends ServletOutputStream {

        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
