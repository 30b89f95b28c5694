package uk.nhs.talentforcare.ambassador;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * {@code /photographs/{slug}/{digest}.jpg}, and {@code -small.jpg} for lists. Browsers keep one for a few minutes only: what is
 * taken down is soon gone from theirs too.
 *
 * <p>Its limits for parts also hold for the upload form, whose page the route filter forwards to: the container takes them
 * from the servlet that an address is mapped to.
 */
@WebServlet({"/photographs/*", "/account/ambassador/photograph"})
@MultipartConfig(
        maxFileSize = PhotographServlet.MOST_BYTES,
        maxRequestSize = PhotographServlet.MOST_BYTES + PhotographServlet.FORM_BYTES,
        fileSizeThreshold = PhotographServlet.FORM_BYTES)
public class PhotographServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Well above what is taken, so that somebody with a larger photograph is told so by the page. */
    static final int MOST_BYTES = 60 << 20;

    static final int FORM_BYTES = 1 << 16;

    private static final String MINUTES = ", max-age=300, must-revalidate";
    private static final Pattern ADDRESS = Pattern.compile("/([a-z0-9-]{1,100})/([0-9a-f]{16})(-small)?\\.jpg");

    @Inject
    private transient PhotographDesk photographs;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address =
                ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            boolean small = address.group(3) != null;
            send(request, response, photographs.shown(user.actor(), address.group(1), address.group(2), small), small);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, PhotographDesk.Shown photograph, boolean small)
            throws IOException {
        String tag = "\"" + photograph.digest() + (small ? "-small" : "") + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", (photograph.everyone() ? "public" : "private") + MINUTES);
        response.setHeader("X-Robots-Tag", "noindex, noimageindex");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLength(photograph.jpeg().length);
        response.getOutputStream().write(photograph.jpeg());
    }
}
