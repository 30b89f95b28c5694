package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalLong;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** A school is asked before a talk that it kept for those whom it invited is offered to everybody: letters go out. */
@Named
@RequestScoped
public class OpenToAllPage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private CurrentUser user;

    @Inject
    private TalkService talks;

    @Inject
    private InvitationService invitations;

    private TalkView talk;
    private String notice = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        OptionalLong number = path.number("id");
        if (number.isEmpty()) {
            pages.notFound();
            return;
        }
        long id = number.getAsLong();
        if (form.posted() && form.action().equals("open-to-all") && open(id)) {
            return;
        }
        talk = talks.view(user.actor(), id);
        if (!talk.mayOpenToAll() && notice.isEmpty()) {
            pages.redirect("/talks/" + id);
        }
    }

    /** @return whether the answer is a redirect */
    private boolean open(long id) {
        try {
            invitations.openToAll(user.actor(), id);
            pages.redirect("/talks/" + id, "Your request is open to every ambassador near you.");
            return true;
        } catch (Conflict e) {
            notice = e.getMessage();
            return false;
        }
    }

    public TalkView talk() {
        return talk;
    }

    /** What has changed meanwhile, empty if nothing has. */
    public String notice() {
        return notice;
    }
}
