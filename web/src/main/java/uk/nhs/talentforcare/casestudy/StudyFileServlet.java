package uk.nhs.talentforcare.casestudy;

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
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.toolkit.Download;
import uk.nhs.talentforcare.toolkit.FileAnswer;

/**
 * Pictures and attachments of case studies, each where its page is: {@code …/files/{digest}/{name}}. Those of a manuscript
 * are seen by its author's link, the link of whoever confirms it, and editors.
 *
 * <p>Its limits for parts also hold for the upload form, whose page the route filter forwards to: the container takes them
 * from the servlet that an address is mapped to.
 */
@WebServlet({"/case-studies/*", "/workspace/case-studies/*"})
@MultipartConfig(
        maxFileSize = StudyFileServlet.MOST_BYTES,
        maxRequestSize = 2L * StudyFileServlet.MOST_BYTES + StudyFileServlet.FORM_BYTES,
        fileSizeThreshold = StudyFileServlet.FORM_BYTES)
public class StudyFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Well above what is taken, so that somebody with a larger file is told so by the page. */
    static final int MOST_BYTES = 60 << 20;

    static final int FORM_BYTES = 1 << 17;

    /**
     * What stands at an address never changes, but it can be withdrawn: then a browser that has it asks after a minute, as
     * it does for the page, and is told.
     */
    private static final String A_MINUTE = "public, max-age=60, must-revalidate";

    private static final String HERS_ALONE = "private, max-age=300";
    private static final Pattern ADDRESS = Pattern.compile(
            "(/workspace)?/case-studies/(?:(submit|confirm)/)?([A-Za-z0-9_-]{1,100})/files/([0-9a-f]{12})/([a-z0-9.-]{1,110})");

    @Inject
    private transient PublishedFiles published;

    @Inject
    private transient ManuscriptFiles manuscripts;

    @Inject
    private transient ReviewFiles reviews;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        respond(request, response, true);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        respond(request, response, false);
    }

    private void respond(HttpServletRequest request, HttpServletResponse response, boolean withContent)
            throws IOException {
        Matcher address = ADDRESS.matcher(
                request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo()));
        try {
            if (!address.matches()) {
                throw new NotFound("file");
            }
            if (address.group(1) == null && address.group(2) == null) {
                published(address, request, response, withContent);
                return;
            }
            Download file = file(address);
            response.setHeader("X-Robots-Tag", "noindex, noimageindex");
            FileAnswer.send(request, response, file, HERS_ALONE, picture(file), withContent);
        } catch (NotFound | Forbidden e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void published(
            Matcher address, HttpServletRequest request, HttpServletResponse response, boolean withContent)
            throws IOException {
        Optional<Download> file = published.shown(address.group(3), address.group(4), address.group(5));
        if (file.isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
            response.sendError(HttpServletResponse.SC_GONE);
            return;
        }
        FileAnswer.send(request, response, file.get(), A_MINUTE, picture(file.get()), withContent);
    }

    private Download file(Matcher address) {
        String key = address.group(3);
        if (address.group(1) != null) {
            if (address.group(2) != null || !key.matches("[1-9][0-9]{0,17}")) {
                throw new NotFound("file");
            }
            return reviews.shown(user.actor(), Long.parseLong(key), address.group(4), address.group(5));
        }
        return address.group(2).equals("submit")
                ? manuscripts.toAuthor(key, address.group(4), address.group(5))
                : manuscripts.toAuthority(key, address.group(4), address.group(5));
    }

    private static boolean picture(Download file) {
        return file.mediaType().equals("image/jpeg");
    }
}
