package uk.nhs.talentforcare.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request and its response without a server: as much of them as filters and forms ask for. */
final class Exchange {

    private final String method;
    private final String path;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private int status;
    private boolean committed;

    Exchange(String method, String path) {
        this.method = method;
        this.path = path;
    }

    Exchange with(String name, String... values) {
        parameters.put(name, values);
        return this;
    }

    /** From here on part of the answer is on its way. */
    Exchange committed() {
        committed = true;
        return this;
    }

    /** The status that was answered; 0 if none was. */
    int status() {
        return status;
    }

    Object attribute(String name) {
        return attributes.get(name);
    }

    HttpServletRequest request() {
        return fake(HttpServletRequest.class, (called, arguments) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getRequestURI", "getServletPath" -> path;
            case "getParameter" ->
                parameters.containsKey(arguments[0]) ? parameters.get(arguments[0])[0] : null;
            case "getParameterValues" -> parameters.get(arguments[0]);
            case "getParameterMap" -> parameters;
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            default -> null;
        });
    }

    HttpServletResponse response() {
        return fake(HttpServletResponse.class, (called, arguments) -> switch (called.getName()) {
            case "isCommitted" -> committed;
            case "getStatus" -> status;
            case "sendError", "setStatus" -> status = (int) arguments[0];
            default -> null;
        });
    }

    private interface Answers {
        Object to(Method called, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, given) -> {
            Object answer = answers.to(called, given);
            return called.getReturnType() == void.class ? null : answer;
        }));
    }
}
