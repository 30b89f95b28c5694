package uk.nhs.talentforcare.demo;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * What stands in a demonstration's e-mail, byte by byte: {@code /demo/mail/{id}/raw} and {@code /demo/mail/{id}/parts/{number}}.
 * A message is anybody's input: nothing of it can do anything here.
 */
@WebServlet("/demo/mail/*")
public class MailServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Types that are shown; all others are kept as a file. */
    private static final Map<String, String> SHOWN = Map.of(
            "text/html", "text/html;charset=",
            "text/plain", "text/plain;charset=");

    @Inject
    private transient DemoMailbox mailbox;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] segments =
                Optional.ofNullable(request.getPathInfo()).orElse("").split("/", -1);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups"
                        + " allow-top-navigation-by-user-activation");
        try {
            if (segments.length == 3 && segments[2].equals("raw")) {
                send(response, "text/plain;charset=UTF-8", mailbox.raw(segments[1]));
            } else if (segments.length == 4 && segments[2].equals("parts")) {
                send(response, part(mailbox.read(segments[1]), segments[3]));
            } else {
                throw new NotFound("mail");
            }
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static DemoLetter.Leaf part(DemoLetter letter, String number) {
        return letter.parts().stream()
                .filter(part -> String.valueOf(part.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("part"));
    }

    private static void send(HttpServletResponse response, DemoLetter.Leaf part) throws IOException {
        String shown = part.attached() ? null : SHOWN.get(part.type());
        if (shown != null) {
            send(response, shown + "UTF-8", part.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return;
        }
        boolean calendar = part.type().equals("text/calendar");
        String name = calendar ? "invitation.ics" : "part-" + part.number();
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        send(response, calendar ? "text/calendar;charset=UTF-8" : "application/octet-stream", part.content());
    }

    private static void send(HttpServletResponse response, String type, byte[] content) throws IOException {
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
