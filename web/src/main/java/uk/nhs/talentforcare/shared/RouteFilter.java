package uk.nhs.talentforcare.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Forwards an address to its view; views themselves and addresses with a slash too many are not for outside. */
public class RouteFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Request attribute that holds the {@link Routes.Match}. */
    static final String MATCH = RouteFilter.class.getName() + ".match";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = pathOf(request);
        if (path.length() > 1
                && path.endsWith("/")
                && Routes.match(path.replaceAll("/+$", "")).isPresent()) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", path.replaceAll("/+$", "") + query);
            return;
        }
        Optional<Routes.Match> match = Routes.match(path);
        if (match.isPresent()
                && match.get().route().kind() == Route.Kind.PUBLIC
                && request.getMethod().equals("POST")) {
            refuseForm(request, response);
        } else if (match.isPresent()) {
            request.setAttribute(MATCH, match.get());
            request.getRequestDispatcher(match.get().route().view()).forward(request, response);
        } else if (path.startsWith("/pages/")
                || isTheServers(path)
                || (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/"))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Payara puts servlets of its own below these, which answer with its own page when their feature is off. */
    private static boolean isTheServers(String path) {
        return path.startsWith("/metrics/") || path.startsWith("/openapi/");
    }

    /** Answers a form that was sent to a page without one. */
    static void refuseForm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET, HEAD");
        Refusal.answer(
                request,
                response,
                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                "This page takes no form. Go back to the page with the form, load it again and send it once more.");
    }

    /** The path of a request, whichever servlet it is mapped to. */
    static String pathOf(HttpServletRequest request) {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        return path.isEmpty() ? "/" : path;
    }

    /** The match of a request that was routed. */
    static Optional<Routes.Match> matchOf(HttpServletRequest request) {
        return Optional.ofNullable((Routes.Match) request.getAttribute(MATCH));
    }
}
