package uk.nhs.talentforcare.booking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.NotFound;

/** {@code /talks/kit/deck.pptx?talk=}: the ready deck of a confirmed talk, for both of its sides. */
@WebServlet("/talks/kit/deck.pptx")
public class TalkDeckServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TalkKitService kits;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String talk = Optional.ofNullable(request.getParameter("talk")).orElse("");
        if (!talk.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound("deck of no talk");
        }
        TalkKitService.Deck deck = kits.deck(user.actor(), Long.parseLong(talk));
        response.setContentType(deck.type());
        response.setContentLength(deck.bytes().length);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + deck.name() + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(deck.bytes());
    }
}
