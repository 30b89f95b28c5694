package uk.nhs.talentforcare.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * The files of the toolkit: {@code /toolkit/{slug}/files/{sha256-prefix}/{filename}}, and a basket as one ZIP. Whole or in
 * part, so that a download that broke off goes on. The route filter answers the pages below {@code /toolkit}; what it does not
 * know arrives here.
 */
@WebServlet("/toolkit/*")
public class DownloadServlet extends HttpServlet {

    /** The address of a basket's archive, behind {@code /toolkit}. */
    public static final String ARCHIVE = "/basket/talent-for-care-materials.zip";

    private static final long serialVersionUID = 1L;
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final Set<String> SHOWN = Set.of(Material.THUMBNAIL_NAME, Material.SMALL_PICTURE_NAME);
    private static final String ASK_AGAIN = "no-cache";

    @Inject
    private transient ToolkitService toolkit;

    @Inject
    private transient DownloadCounter counter;

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
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        try {
            if (path.equals(ARCHIVE)) {
                List<String> items = BasketItems.of(request.getParameterValues(BasketItems.PARAMETER));
                if (send(request, response, toolkit.basketArchive(items), ASK_AGAIN, withContent)) {
                    toolkit.basketFiles(items).forEach(file -> counter.count(actor(), file));
                }
            } else {
                Download file = file(path);
                if (send(request, response, file, FOR_A_YEAR, withContent) && file.materialFileId() != 0) {
                    counter.count(actor(), file.materialFileId());
                }
            }
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Actor actor() {
        return user.actor();
    }

    private Download file(String path) {
        String[] segments = path.split("/", -1);
        if (segments.length != 5 || !segments[2].equals("files")) {
            throw new NotFound("file");
        }
        return toolkit.file(segments[1], segments[3], segments[4]);
    }

    /** Answers the request, and says whether its beginning was sent: parts that follow are no further download. */
    private static boolean send(
            HttpServletRequest request,
            HttpServletResponse response,
            Download file,
            String caching,
            boolean withContent)
            throws IOException {
        String tag = "\"" + file.tag() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", caching);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Whatever a file holds, it can do nothing here should a browser show it.
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        if (EntityTags.has(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return false;
        }
        boolean text = file.mediaType().equals("text/plain");
        response.setContentType(text ? "text/plain;charset=UTF-8" : file.mediaType());
        response.setHeader("Content-Disposition", disposition(file));
        try {
            Optional<ByteRange> part = EntityTags.rangeHolds(request.getHeader("If-Range"), tag)
                    ? ByteRange.read(request.getHeader("Range"), file.bytes())
                    : Optional.empty();
            ByteRange range = part.orElse(new ByteRange(0, file.bytes()));
            if (part.isPresent()) {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", range.of(file.bytes()));
            }
            response.setContentLengthLong(range.length());
            if (!withContent) {
                return false;
            }
            file.content().write(range.from(), range.length(), response.getOutputStream());
            return range.from() == 0;
        } catch (ByteRange.Unsatisfiable e) {
            response.setHeader("Content-Range", "bytes */" + file.bytes());
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return false;
        }
    }

    /** Names come from our own files and hold letters, digits, hyphens and one dot only. */
    private static String disposition(Download file) {
        String kind = SHOWN.contains(file.filename()) ? "inline" : "attachment";
        return kind + "; filename=\"" + file.filename() + "\"";
    }
}
