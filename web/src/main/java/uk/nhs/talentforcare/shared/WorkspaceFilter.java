package uk.nhs.talentforcare.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps forms of the workspace from failing where somebody sends what Faces does not expect. */
public class WorkspaceFilter extends HttpFilter {

    /** What an address says when a file was too large to arrive. */
    public static final String TOO_LARGE = "problem=too-large";

    private static final long serialVersionUID = 1L;
    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    @Inject
    private transient Configuration configuration;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean form = request.getMethod().equals("POST")
                && Routes.match(request.getServletPath())
                        .filter(match -> match.route().kind() == Route.Kind.WORKSPACE)
                        .isPresent();
        if (!form) {
            chain.doFilter(request, response);
        } else if (!arrives(request)) {
            again(request, response, "?" + TOO_LARGE);
        } else if ("stateless".equals(request.getParameter(VIEW_STATE))) {
            again(request, response, "");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether all parts of the form are within their limits. */
    private static boolean arrives(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return true;
        }
        try {
            return request.getParts() != null;
        } catch (ServletException | RuntimeException tooLarge) {
            return false;
        }
    }

    private void again(HttpServletRequest request, HttpServletResponse response, String query) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", configuration.addressOf(request.getRequestURI() + query));
    }
}
