package uk.nhs.talentforcare.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns away what cannot be meant well before any page sees it: another host's name, a demonstration asked from
 * elsewhere, posts from other sites, posts that claim a view state where there is none, forms without the session's
 * token.
 */
public class GuardFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "OPTIONS", "POST");

    @Inject
    private transient Configuration configuration;

    @Inject
    private transient ClientAddress clientAddress;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (configuration.demonstration()
                && !configuration.demonstrationOpenToNetwork()
                && !clientAddress.isLoopback(request)) {
            refuse(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "This is a demonstration: it answers only on the machine that it runs on.");
        } else if (!isOperations(path) && !isOurHost(request)) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "This site is at " + configuration.publicUrl());
        } else if (!KNOWN.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This address answers GET and POST.");
        } else if (hasControlCharacter(path) || BROKEN_ESCAPE.matcher(path).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (SAFE.contains(request.getMethod()) || mayPost(request)) {
            chain.doFilter(request, response);
        } else {
            refuse(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "This form was sent from elsewhere, or you have signed in again since it was opened."
                            + " Go back, load the page again and send it once more.");
        }
    }

    private boolean isOurHost(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return configuration.publicUrl().getAuthority().equalsIgnoreCase(host);
    }

    private static boolean isOperations(String path) {
        return path.startsWith("/health/") || path.equals("/metrics");
    }

    private static boolean hasControlCharacter(String path) {
        String lower = path.toLowerCase(java.util.Locale.ROOT);
        return lower.contains("%00")
                || lower.contains("%0a")
                || lower.contains("%0d")
                || path.chars().anyMatch(Character::isISOControl);
    }

    private boolean mayPost(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (!fromHere(request, session != null)) {
            return false;
        }
        boolean workspace = Routes.match(RouteFilter.pathOf(request))
                .map(match -> match.route().kind() == Route.Kind.WORKSPACE)
                .orElse(false);
        if (workspace) {
            return true;
        }
        return request.getParameter("jakarta.faces.ViewState") == null
                && (session == null || SessionToken.matches(session, request.getParameter(SessionToken.PARAMETER)));
    }

    private boolean fromHere(HttpServletRequest request, boolean hasSession) {
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return origin.equalsIgnoreCase(configuration.publicUrl().toString());
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? !hasSession : site.equals("same-origin");
    }

    private static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter().println(sentence);
    }
}
