package uk.nhs.talentforcare.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.CsvCell;
import uk.nhs.talentforcare.shared.CurrentUser;

/**
 * {@code /workspace/audit/log.csv}: what fits of the audit log, newest first, as it is read from the database, so that a
 * long log needs no more memory than a short one. That somebody took it is in the log before any of it has gone.
 */
@WebServlet("/workspace/audit/log.csv")
public class AuditFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 1000;

    @Inject
    private transient AuditDesk desk;

    @Inject
    private transient AuditFilter filter;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = user.actor();
        AuditSearch search = filter.ofAddress();
        desk.exporting(actor, search);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-log.csv\"");
        response.setHeader("Cache-Control", "no-store");
        PrintWriter out = response.getWriter();
        out.print("number,recorded_at,account,name,action,what,subject,subject_number,from_state,to_state\r\n");
        long before = Long.MAX_VALUE;
        List<AuditLine> found;
        do {
            found = desk.find(actor, search, before, AT_ONCE);
            for (AuditLine line : found) {
                out.print(row(line));
                before = line.id();
            }
            out.flush();
        } while (found.size() == AT_ONCE);
    }

    private static String row(AuditLine line) {
        return line.id() + "," + CsvCell.of(line.recordedAt().toString()) + ","
                + (line.actorAccountId() == null ? "" : line.actorAccountId()) + "," + cell(line.actor()) + ","
                + cell(line.action()) + "," + cell(AuditWords.action(line.action())) + "," + cell(line.subjectType())
                + "," + line.subjectId() + "," + cell(line.fromState()) + "," + cell(line.toState()) + "\r\n";
    }

    private static String cell(String text) {
        return CsvCell.of(Objects.toString(text, ""));
    }
}
