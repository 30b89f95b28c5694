package uk.nhs.talentforcare.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Gives public pages an entity tag made of their content and answers 304 to whoever has it; personal pages are told not
 * to be kept at all. A public page that was written a moment ago for one visitor is given to the next from the
 * {@link PageShelf}.
 */
public class EntityTagFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Longer addresses are nobody's bookmark; they are written each time, so that they crowd nothing out. */
    private static final int LONGEST_ADDRESS = 1_000;

    @Inject
    private transient PageShelf shelf;

    /** For the container. */
    public EntityTagFilter() {}

    /** With a shelf of one's own; for tests. */
    EntityTagFilter(PageShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Routes.Match> match = Routes.match(RouteFilter.pathOf(request));
        if (match.isEmpty()) {
            chain.doFilter(request, response);
        } else if (match.get().route().kind() != Route.Kind.PUBLIC || !isRead(request)) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
        } else {
            String address = address(request);
            WrittenPage page = isAnybody(request, address)
                    ? shelf.page(address, () -> write(request, response, chain))
                    : write(request, response, chain);
            if (page != null) {
                request.setAttribute(RouteFilter.MATCH, match.get());
                page.answer(request, response);
            }
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** Whether nothing in the request tells one visitor from another. */
    private static boolean isAnybody(HttpServletRequest request, String address) {
        return request.getMethod().equals("GET")
                && request.getHeader("Cookie") == null
                && request.getHeader("Authorization") == null
                && address.length() <= LONGEST_ADDRESS;
    }

    /** @return the page; null when something else was answered: an error, a redirect, a page that is not to be tagged */
    private static WrittenPage write(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Set<String> before = Set.copyOf(response.getHeaderNames());
        HeldResponse held = new HeldResponse(response);
        chain.doFilter(request, held);
        byte[] content = held.content();
        if (held.passedOn() || response.isCommitted()) {
            return null;
        }
        if (response.getStatus() == HttpServletResponse.SC_OK && !response.containsHeader("Cache-Control")) {
            return WrittenPage.of(content, response, before);
        }
        if (content.length > 0) {
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        }
        return null;
    }
}
