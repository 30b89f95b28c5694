package uk.nhs.talentforcare.organisation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.talentforcare.organisation.imports.ImportFinding;
import uk.nhs.talentforcare.organisation.imports.ImportFinding.Outcome;
import uk.nhs.talentforcare.organisation.imports.ImportRun;
import uk.nhs.talentforcare.organisation.imports.ImportService;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.CsvCell;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * {@code /workspace/imports/12/rejected.csv}: the rows that an import could not use, to be put right at the source.
 *
 * <p>Its limits for parts also hold for the upload form at {@code /workspace/imports}: the container takes them from the
 * servlet that an address is mapped to, not from the one that the page is forwarded to.
 */
@WebServlet("/workspace/imports/*")
@MultipartConfig(
        maxFileSize = RejectedRowsServlet.MOST_BYTES,
        maxRequestSize = RejectedRowsServlet.MOST_BYTES + RejectedRowsServlet.FORM_BYTES,
        fileSizeThreshold = RejectedRowsServlet.FORM_BYTES)
public class RejectedRowsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final int MOST_BYTES = 100 << 20;
    static final int FORM_BYTES = 1 << 16;

    private static final Pattern PATH = Pattern.compile("/([1-9][0-9]{0,17})/rejected\\.csv");
    private static final int AT_ONCE = 100;

    @Inject
    private transient ImportService imports;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            throw new NotFound("workspace address");
        }
        Actor actor = user.actor();
        ImportRun run = imports.find(actor, Long.parseLong(path.group(1)));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"import-" + run.id() + "-rejected.csv\"");
        response.setHeader("Cache-Control", "no-store");
        PrintWriter out = response.getWriter();
        out.print("row,identifier,reason\r\n");
        int first = 0;
        List<ImportFinding> findings;
        do {
            findings = imports.findings(actor, run.id(), Outcome.REJECTED, first, AT_ONCE);
            findings.forEach(finding -> out.print(finding.row() + "," + CsvCell.of(finding.identifier()) + ","
                    + CsvCell.of(finding.description()) + "\r\n"));
            first += findings.size();
        } while (findings.size() == AT_ONCE);
    }
}
