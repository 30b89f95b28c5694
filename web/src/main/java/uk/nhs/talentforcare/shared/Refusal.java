package uk.nhs.talentforcare.shared;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Turns a request away: people get a page that says what to do, programs a problem of RFC 9457. */
final class Refusal {

    private Refusal() {}

    /**
     * @param status 400, 403, 405 or 503
     * @param sentence what is wrong and how to put it right
     */
    static void answer(HttpServletRequest request, HttpServletResponse response, int status, String sentence)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (isForPrograms(request.getRequestURI())) {
            response.setStatus(status);
            response.setContentType("application/problem+json");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getOutputStream().write(problem(status, sentence).getBytes(StandardCharsets.UTF_8));
        } else {
            request.setAttribute(FailureFilter.MESSAGE, sentence);
            response.sendError(status);
        }
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/");
    }

    private static String problem(int status, String sentence) {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", "Refused")
                .add("status", status)
                .add("detail", sentence)
                .build()
                .toString();
    }
}
