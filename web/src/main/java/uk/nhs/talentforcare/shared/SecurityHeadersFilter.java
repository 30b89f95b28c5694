package uk.nhs.talentforcare.shared;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells browsers what our pages never do, so that whatever slips in cannot do it either. */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String PUBLIC_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    @Inject
    private transient Configuration configuration;

    private boolean encrypted;

    @Override
    public void init() {
        encrypted = configuration.publicUrl().getScheme().equals("https");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (encrypted) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        response.setHeader("X-Frame-Options", "DENY");
        boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
        if (failed || !isWorkspace(request)) {
            response.setHeader("Content-Security-Policy", PUBLIC_POLICY);
        }
        chain.doFilter(request, response);
    }

    /** Pages with PrimeFaces carry the policy that it writes, with a nonce for its own scripts; plain ones do not. */
    private static boolean isWorkspace(HttpServletRequest request) {
        return Routes.match(RouteFilter.pathOf(request))
                .map(match -> match.route().kind() == Route.Kind.WORKSPACE)
                .orElseGet(() -> RouteFilter.pathOf(request).startsWith("/workspace/"));
    }
}
