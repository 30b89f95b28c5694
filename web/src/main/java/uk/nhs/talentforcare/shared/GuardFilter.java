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

    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "OPTIONS", "POST");

    @Inject
    private transient Configuration configuration;

    @Inject
    private transient ClientAddress clientAddress;

    @Inject
    private transient KeptAnswers kept;

    private boolean onlyFromHere;
    private String host;
    private String origin;

    /** A deployment's configuration never changes while it runs: what every request is held against is read once. */
    @Override
    public void init() {
        onlyFromHere = configuration.demonstration() && !configuration.demonstrationOpenToNetwork();
        host = configuration.publicUrl().getAuthority();
        origin = configuration.publicUrl().toString();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (onlyFromHere && !clientAddress.isLoopback(request)) {
            Refusal.answer(
                    request,
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "This is a demonstration: it answers only on the machine that it runs on.");
        } else if (!isOperations(path) && !isAsset(path) && !isOurHost(request)) {
            Refusal.answer(
                    request,
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "This website is at " + origin + " and answers to no other name.");
        } else if (!KNOWN.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            Refusal.answer(
                    request,
                    response,
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    "This website can be read and takes forms; it takes nothing else.");
        } else if (hasControlCharacter(path) || BROKEN_ESCAPE.matcher(path).find()) {
            Refusal.answer(
                    request,
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "The address has characters in it that no address of ours has.");
        } else if (SAFE.contains(request.getMethod()) && claimsViewState(request)) {
            Refusal.answer(
                    request,
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "The address has something of a form in it: ask for the page without what stands after the ?.");
        } else if (SAFE.contains(request.getMethod()) || mayPost(request)) {
            chain.doFilter(request, response);
        } else if (fromHere(request, true) && kept.isFromEarlierSession()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", configuration.addressOf(kept.wayBack()));
        } else {
            Refusal.answer(
                    request,
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "This form was sent from elsewhere, or you have signed in or out since it was opened.");
        }
    }

    private boolean isOurHost(HttpServletRequest request) {
        return host.equalsIgnoreCase(request.getHeader("Host"));
    }

    private static boolean isOperations(String path) {
        return path.startsWith("/health/") || path.equals("/metrics");
    }

    /** Style sheets and pictures hold nothing of anybody's, and the page that says where this site is needs them. */
    private static boolean isAsset(String path) {
        return path.startsWith("/assets/");
    }

    private static boolean hasControlCharacter(String path) {
        String lower = path.toLowerCase(java.util.Locale.ROOT);
        return lower.contains("%00")
                || lower.contains("%0a")
                || lower.contains("%0d")
                || path.chars().anyMatch(Character::isISOControl);
    }

    /** With a view state in its address a page would be taken for a form that was sent, and not be loaded. */
    private static boolean claimsViewState(HttpServletRequest request) {
        return request.getQueryString() != null && request.getParameter(VIEW_STATE) != null;
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
        return request.getParameter(VIEW_STATE) == null
                && (session == null || SessionToken.matches(session, request.getParameter(SessionToken.PARAMETER)));
    }

    private boolean fromHere(HttpServletRequest request, boolean hasSession) {
        String from = request.getHeader("Origin");
        if (from != null) {
            return origin.equalsIgnoreCase(from);
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? !hasSession : site.equals("same-origin");
    }
}
