package uk.nhs.talentforcare.shared;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.primefaces.csp.CspException;

/** Turns what went wrong inside into the page that a person should see. */
public class FailureFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Request attribute: the reference that a person can quote, the same as in the log. */
    public static final String REFERENCE = "failureReference";

    /** Request attribute: a sentence for the person. */
    public static final String MESSAGE = "failureMessage";

    private static final Logger LOG = Logger.getLogger(FailureFilter.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            answer(request, response, e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException, ServletException {
        if (ClientGone.causes(failure)) {
            LOG.log(Level.FINE, "Nobody waits any more for {0}", RequestLogFilter.routeOf(request));
            return;
        }
        if (response.isCommitted()) {
            LOG.log(Level.WARNING, "A response broke off", failure);
            return;
        }
        if (caused(failure, Forbidden.class) != null && !user.withheld().isEmpty()) {
            response.reset();
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", Next.carried("/account/second-factor", Here.pathOf(request)));
        } else if (caused(failure, NotFound.class) != null || caused(failure, Forbidden.class) != null) {
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (caused(failure, Conflict.class) != null) {
            response.reset();
            request.setAttribute(MESSAGE, caused(failure, Conflict.class).getMessage());
            response.sendError(HttpServletResponse.SC_CONFLICT);
        } else if (caused(failure, OptimisticLockException.class) != null) {
            response.reset();
            request.setAttribute(
                    MESSAGE, "Someone changed this while you had it open. Load it again to see the change.");
            response.sendError(HttpServletResponse.SC_CONFLICT);
        } else if (caused(failure, ViewExpiredException.class) != null || caused(failure, CspException.class) != null) {
            response.reset();
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            Pages.leave(request, "That page had been open too long, and nothing was changed. Please do it again.");
            response.setHeader("Location", Here.pathOf(request));
        } else {
            String reference = Long.toString(Math.abs(RANDOM.nextLong()), 36).toUpperCase(java.util.Locale.ROOT);
            LOG.log(Level.SEVERE, "Failure " + reference + " at " + RequestLogFilter.routeOf(request), failure);
            response.reset();
            request.setAttribute(REFERENCE, reference);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static <T extends Throwable> T caused(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }
}
