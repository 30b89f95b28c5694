package uk.nhs.talentforcare.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;

/** The recovery codes that are being shown, as a text to keep. */
@WebServlet("/account/second-factor/codes.txt")
public class RecoveryCodesDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient ShownCodes shown;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> codes = user.signedIn() ? shown.codes() : List.of();
        if (codes.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"talent-for-care-recovery-codes.txt\"");
        response.getWriter()
                .write("Talent for Care: recovery codes. Each lets you in once.\r\n\r\n" + String.join("\r\n", codes)
                        + "\r\n");
    }
}
