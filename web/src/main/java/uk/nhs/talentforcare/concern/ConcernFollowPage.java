package uk.nhs.talentforcare.concern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import uk.nhs.talentforcare.shared.ClientAddress;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Path;

/** Whoever told of a concern sees how far it is and adds to it, by its reference and four words. */
@Named
@RequestScoped
public class ConcernFollowPage {

    private static final String NOT_FOUND =
            "The reference and the words do not belong together. Check both, and try again";

    @Inject
    private Form form;

    @Inject
    private CurrentUser user;

    @Inject
    private Path path;

    @Inject
    private ConcernFollowing following;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    private ConcernProgress progress;
    private boolean added;

    public void load() {
        form.fill("reference", path.text("reference"));
        if (form.posted()) {
            act();
        } else if (user.signedIn() && !path.text("reference").isEmpty()) {
            take(following.follow(user.actor(), path.text("reference"), "", clientAddress.of(request)));
        }
    }

    private void act() {
        String reference = form.text("reference");
        String code = form.text("code");
        FollowUp found = following.follow(user.actor(), reference, code, clientAddress.of(request));
        take(found);
        if (progress == null) {
            refuse(found, reference, code);
        } else if (form.action().equals("add")) {
            add(reference, code);
        }
    }

    private void add(String reference, String code) {
        try {
            take(following.add(
                    user.actor(),
                    reference,
                    code,
                    form.prose("addition"),
                    form.text("submissionKey"),
                    clientAddress.of(request)));
            added = true;
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    private void refuse(FollowUp found, String reference, String code) {
        if (found.outcome() == FollowUp.Outcome.WAIT) {
            form.reject("code", "There have been too many attempts. Wait 15 minutes, then try again");
            return;
        }
        if (reference.isEmpty()) {
            form.reject("reference", "Enter the reference, like CON-7KQ4-XM2P");
        }
        if (code.isEmpty()) {
            form.reject("code", "Enter the four words that came with the reference");
        }
        if (!form.invalid()) {
            form.reject("code", NOT_FOUND);
        }
    }

    private void take(FollowUp found) {
        progress = found.progress();
    }

    /** Whether a concern is open before them. */
    public boolean opened() {
        return progress != null;
    }

    public ConcernProgress progress() {
        return progress;
    }

    /** Whether something has just been added. */
    public boolean added() {
        return added;
    }

    /** Who has it and what they do by when; empty once nothing more is to be done. */
    public String who() {
        if (progress.by() != null && progress.late()) {
            return "We are sorry, this is late. The national safeguarding team has it now and " + does() + " by "
                    + LondonTime.day(progress.by());
        }
        if (progress.by() != null) {
            return "A safeguarding lead, who " + does() + " by " + LondonTime.day(progress.by());
        }
        return progress.state() == ConcernState.CLOSED ? "" : "A safeguarding lead";
    }

    private String does() {
        return progress.state() == ConcernState.RECEIVED ? "reads it" : "decides who is to act";
    }

    /** One-time key of the form; the same one again only if it came back with an error. */
    public String submissionKey() {
        String typed = form.text("submissionKey");
        return form.invalid() && !typed.isEmpty() ? typed : UUID.randomUUID().toString();
    }
}
