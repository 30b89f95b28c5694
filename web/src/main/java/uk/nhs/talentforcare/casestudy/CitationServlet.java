package uk.nhs.talentforcare.casestudy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/** {@code /citations/{slug}.ris} and {@code .bib}: a case study for reference managers. */
@WebServlet("/citations/*")
public class CitationServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([a-z0-9-]{1,200})\\.(ris|bib)");

    @Inject
    private transient CaseStudyService studies;

    @Inject
    private transient Configuration configuration;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address =
                ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<Citation> citation = address.matches() ? citation(address.group(1)) : Optional.empty();
        if (citation.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean ris = address.group(2).equals("ris");
        byte[] file = (ris ? citation.get().ris() : citation.get().bibtex()).getBytes(StandardCharsets.UTF_8);
        response.setContentType(ris ? "application/x-research-info-systems;charset=UTF-8" : "text/plain;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + citation.get().slug() + "." + address.group(2) + "\"");
        response.setHeader("Cache-Control", "public, max-age=60");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private Optional<Citation> citation(String slug) {
        try {
            return Optional.of(Citation.of(
                    studies.read(slug).study().facts(),
                    configuration.addressOf("/case-studies/" + slug),
                    LondonTime.today(clock.instant())));
        } catch (NotFound e) {
            // what is no longer on the site is not quoted from it
            return Optional.empty();
        }
    }
}
