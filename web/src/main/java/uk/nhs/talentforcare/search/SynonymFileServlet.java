package uk.nhs.talentforcare.search;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import uk.nhs.talentforcare.shared.CurrentUser;

/** {@code /workspace/synonyms.txt}: the list of synonyms as it is used, one line each. */
@WebServlet("/workspace/synonyms.txt")
public class SynonymFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SynonymDesk desk;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = desk.text(user.actor());
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"synonyms.txt\"");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(text);
    }
}
