package uk.nhs.talentforcare.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One line a request, without personal data: method, the route's pattern (not the address, which may hold a token),
 * status, milliseconds.
 */
public class RequestLogFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger("uk.nhs.talentforcare.requests");
    private static final long SLOW_MILLISECONDS = 1000;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            Level level = milliseconds >= SLOW_MILLISECONDS || response.getStatus() >= 500 ? Level.INFO : Level.FINE;
            if (LOG.isLoggable(level)) {
                LOG.log(level, "method={0} route={1} status={2} ms={3}", new Object[] {
                    request.getMethod(),
                    routeOf(request),
                    String.valueOf(response.getStatus()),
                    String.valueOf(milliseconds)
                });
            }
        }
    }

    /** What a log may say of an address. */
    static String routeOf(HttpServletRequest request) {
        return RouteFilter.matchOf(request)
                .map(match -> match.route().pattern())
                .orElseGet(() ->
                        "/" + request.getServletPath().replaceFirst("^/", "").replaceFirst("/.*", "/…"));
    }
}
