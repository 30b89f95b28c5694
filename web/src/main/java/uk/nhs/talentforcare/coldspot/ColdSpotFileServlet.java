package uk.nhs.talentforcare.coldspot;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.shared.CsvCell;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.LondonTime;

/** {@code /workspace/cold-spots.csv}: the schools of the list, all pages of it, safe to open in a spreadsheet. */
@WebServlet("/workspace/cold-spots.csv")
public class ColdSpotFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ColdSpotService service;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = service.all(user.actor(), ColdSpotQuery.of(name -> {
            String typed = request.getParameter(name);
            return typed == null ? "" : typed.strip();
        }));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"cold-spots.csv\"");
        response.setHeader("Cache-Control", "no-store");
        PrintWriter out = response.getWriter();
        out.print("number,school,town,phase,local area,last talk,talks booked,visits wished for,contacts\r\n");
        for (ColdSpot spot : found) {
            out.print(Stream.of(
                                    String.valueOf(spot.schoolId()),
                                    spot.name(),
                                    spot.town(),
                                    spot.phase(),
                                    spot.area(),
                                    spot.lastAt() == null
                                            ? "never"
                                            : LondonTime.today(spot.lastAt()).toString(),
                                    String.valueOf(spot.booked()),
                                    spot.visits() == null ? "" : String.valueOf(spot.visits()),
                                    String.valueOf(spot.contacts()))
                            .map(CsvCell::of)
                            .collect(Collectors.joining(","))
                    + "\r\n");
        }
    }
}
