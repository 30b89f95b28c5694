package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** The part of a talk's page that says how it was asked for: confirmed at once, perhaps asked for twice, ask again. */
@Named
@RequestScoped
public class AskedPart {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private TalkPage page;

    @Inject
    private AskedTalks asked;

    private AskedTalks.Asked talk;
    private String notice = "";

    /** After the page itself, which has made sure that the person may see the talk. */
    public void load() {
        OptionalLong number = path.number("id");
        if (page.talk() == null || number.isEmpty()) {
            return;
        }
        if (form.posted() && form.action().equals("confirm-ourselves") && confirmOurselves(number.getAsLong())) {
            return;
        }
        talk = asked.of(user.actor(), number.getAsLong());
    }

    private boolean confirmOurselves(long id) {
        try {
            asked.confirmOurselves(user.actor(), id);
            pages.redirect("/talks/" + id, "You confirm this talk yourselves, once an ambassador has booked it.");
            return true;
        } catch (Conflict e) {
            notice = e.getMessage();
            return false;
        }
    }

    /** Whether the first who books is confirmed at once. */
    public boolean atOnce() {
        return talk != null && talk.confirmsAtOnce();
    }

    /** Whether the person may undo that: they see what is told about the day. */
    public boolean mayUndo() {
        return talk != null && talk.ahead().isPresent();
    }

    public boolean mayAskAgain() {
        return talk != null && talk.mayAskAgain();
    }

    /** Talks that this one may repeat. */
    public List<SameDayTalk> sameDay() {
        return talk == null ? List.of() : talk.sameDay();
    }

    public String notice() {
        return notice;
    }
}
