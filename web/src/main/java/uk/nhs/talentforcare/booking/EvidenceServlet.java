package uk.nhs.talentforcare.booking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.stream.Stream;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.CsvCell;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/** {@code /talks/evidence/benchmark-5.csv}: the talks of an academic year that a school can show, a line a year group. */
@WebServlet("/talks/evidence/benchmark-5.csv")
public class EvidenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EvidenceService evidence;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = user.actor();
        long school = EvidenceQuery.school(text(request, "school"), evidence.schools(actor));
        if (school == 0) {
            throw new NotFound("evidence of no school");
        }
        Evidence found = evidence.of(actor, school, EvidenceQuery.year(text(request, "year"), evidence.years()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"benchmark-5-" + found.year().firstYear() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        PrintWriter out = response.getWriter();
        out.print("day,title,purpose,employer's job,year group,pupils,minutes,two-way,reflection\r\n");
        for (EvidenceTalk talk : found.talks()) {
            talk.pupils()
                    .forEach((year, pupils) -> out.print(Stream.of(
                                            LondonTime.day(talk.startsAt()),
                                            talk.title(),
                                            talk.purpose(),
                                            talk.speaker(),
                                            year.label(),
                                            String.valueOf(pupils),
                                            String.valueOf(talk.minutes()),
                                            answer(talk.twoWay()),
                                            answer(talk.reflection()))
                                    .map(CsvCell::of)
                                    .collect(java.util.stream.Collectors.joining(","))
                            + "\r\n"));
        }
    }

    private static String answer(Boolean said) {
        return said == null ? "" : said ? "yes" : "no";
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
