package uk.nhs.talentforcare.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import uk.nhs.talentforcare.shared.CurrentUser;

/** "Stay signed in": asking is all it takes; the answer tells for how many seconds more. */
@WebServlet("/account/stay")
public class StayServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getWriter().write("{\"seconds\": " + user.secondsLeft() + "}");
    }
}
