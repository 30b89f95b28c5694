package uk.nhs.talentforcare.shared;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

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
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new WithoutViewState(request), response);
            return;
        }
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

    /** An error page is a page of its own, not the form that failed. */
    private static final class WithoutViewState extends HttpServletRequestWrapper {

        WithoutViewState(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return VIEW_STATE.equals(name) ? null : super.getParameter(name);
        }

        @Override
        public String[] getParameterValues(String name) {
            return VIEW_STATE.equals(name) ? null : super.getParameterValues(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> others = new HashMap<>(super.getParameterMap());
            others.remove(VIEW_STATE);
            return Collections.unmodifiableMap(others);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }
    }
}
