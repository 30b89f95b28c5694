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
                if (FileAnswer.send(request, response, toolkit.basketArchive(items), ASK_AGAIN, false, withContent)) {
                    toolkit.basketFiles(items).forEach(file -> counter.count(actor(), file));
                }
            } else {
                Download file = file(path);
                boolean shown = SHOWN.contains(file.filename());
                if (FileAnswer.send(request, response, file, FOR_A_YEAR, shown, withContent)
                        && file.materialFileId() != 0) {
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
}
