package uk.nhs.talentforcare.bench.probe;

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

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String what = String.valueOf(request.getParameter("what"));
        Map<String, Double> figures =
                switch (what) {
                    case "memory" -> Memory.figures();
                    default -> throw new ServletException("There is no probe " + what);
                };
        response.setContentType("text/plain;charset=UTF-8");
        for (var figure : figures.entrySet()) {
            response.getWriter().println(figure.getKey() + "=" + figure.getValue());
        }
    }
}
