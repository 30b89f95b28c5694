package uk.nhs.talentforcare.casestudy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.search.Labels;
import uk.nhs.talentforcare.shared.Configuration;

/** {@code /case-studies.csv}: what a question finds, or what was ticked, as a file. It takes the directory's parameters. */
@WebServlet("/case-studies.csv")
public class CaseStudiesFileServlet extends HttpServlet {

    /** Rows of one file. */
    static final int MOST = 1_000;

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ChosenStudies chosen;

    @Inject
    private transient Configuration configuration;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> list = chosen.tickFirst();
        if (list.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", configuration.addressOf(list.get()));
            return;
        }
        StudiesCsv csv = new StudiesCsv(configuration.publicUrl().toString(), Labels.of(Pillar.class, Pillar::label));
        byte[] file = csv.of(chosen.read(MOST).hits()).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"case-studies.csv\"");
        response.setHeader("Cache-Control", "public, max-age=60");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
