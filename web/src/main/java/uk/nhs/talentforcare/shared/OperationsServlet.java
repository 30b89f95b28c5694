package uk.nhs.talentforcare.shared;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Collectors;

/**
 * Health and metrics for those who operate the site. Anybody may learn whether it lives and is ready; figures are for
 * this machine, or for whoever presents {@code OPERATIONS_TOKEN} as a bearer token.
 */
@WebServlet({"/health/live", "/health/ready", "/metrics"})
public class OperationsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Health health;

    @Inject
    private transient Configuration configuration;

    @Inject
    private transient ClientAddress clientAddress;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        switch (request.getServletPath()) {
            case "/health/live" -> answer(response, true, "");
            case "/health/ready" -> {
                boolean ready = health.ready();
                answer(response, ready, ready && mayKnow(request) ? details() : "");
            }
            default -> figures(request, response);
        }
    }

    private String details() {
        return health.figures().entrySet().stream()
                .map(figure -> "\"" + figure.getKey() + "\":" + figure.getValue())
                .collect(Collectors.joining(",", ",\"details\":{", "}"));
    }

    private static void answer(HttpServletResponse response, boolean up, String details) throws IOException {
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.getWriter().print("{\"status\":\"" + (up ? "UP" : "DOWN") + "\"" + details + "}");
    }

    private void figures(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!mayKnow(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain;version=0.0.4;charset=UTF-8");
        PrintWriter out = response.getWriter();
        health.figures().forEach((name, value) -> {
            out.print("# TYPE talentforcare_" + name + " gauge\n");
            out.print("talentforcare_" + name + " " + value + "\n");
        });
    }

    private boolean mayKnow(HttpServletRequest request) {
        if (clientAddress.isLoopback(request)) {
            return true;
        }
        String presented = request.getHeader("Authorization");
        return presented != null
                && configuration
                        .operationsToken()
                        .filter(token -> MessageDigest.isEqual(
                                ("Bearer " + token).getBytes(StandardCharsets.UTF_8),
                                presented.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }
}
