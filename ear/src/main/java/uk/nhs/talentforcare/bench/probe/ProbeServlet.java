package uk.nhs.talentforcare.bench.probe;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Does inside the server what the benchmark asks for, and answers with figures, one {@code name=value} a line. */
@WebServlet("/bench-probe")
public class ProbeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Contention contention;

    @Inject
    private transient SchoolsImport schools;

    @Inject
    private transient Finding finding;

    @Inject
    private transient Survival survival;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String what = String.valueOf(request.getParameter("what"));
        Map<String, Double> figures;
        try {
            figures = figures(what, request);
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException("The probe " + what + " failed", e);
        }
        response.setContentType("text/plain;charset=UTF-8");
        for (var figure : figures.entrySet()) {
            response.getWriter().println(figure.getKey() + "=" + figure.getValue());
        }
    }

    private Map<String, Double> figures(String what, HttpServletRequest request) throws Exception {
        return switch (what) {
            case "memory" -> Memory.figures();
            case "contention" -> contention.figures(number(request, "attempts"), number(request, "clients"));
            case "schools" -> schools.figures(number(request, "schools"));
            case "routes" -> RouteList.figures();
            case "finding" -> finding.figures(number(request, "edits"));
            case "talks" -> survival.talks(number(request, "talks"));
            case "book" ->
                survival.book(
                        number(request, "talk"),
                        number(request, "time"),
                        number(request, "speaker"),
                        request.getParameter("key"));
            default -> throw new ServletException("There is no probe " + what);
        };
    }

    private static int number(HttpServletRequest request, String name) {
        return Integer.parseInt(request.getParameter(name));
    }
}
