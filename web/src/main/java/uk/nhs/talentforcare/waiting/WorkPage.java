package uk.nhs.talentforcare.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** Taking a piece of work, and giving it away again. */
@Named
@RequestScoped
public class WorkPage {

    private static final String START = "/workspace";

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private WorkDesk desk;

    @Inject
    private WorkQueue queue;

    private WorkDesk.View view;
    private String notice = "";

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        long id = path.number("id").orElseThrow(() -> new NotFound("work item"));
        if (form.posted() && act(id)) {
            return;
        }
        view = desk.view(user.actor(), id);
    }

    private boolean act(long id) {
        try {
            switch (form.action()) {
                case "take" -> {
                    queue.take(user.actor(), id);
                    pages.redirect(START, "You have it now. Your colleagues see that");
                }
                case "back" -> {
                    desk.handBack(user.actor(), id);
                    pages.redirect(START, "It waits for all of you again");
                }
                case "over" -> {
                    desk.handOver(user.actor(), id, colleague());
                    pages.redirect(START, "Your colleague has it now. We have told them");
                }
                default -> throw new NotFound("action");
            }
            return true;
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            notice = e.getMessage();
        }
        return false;
    }

    private long colleague() {
        String chosen = form.text("colleague");
        if (!chosen.matches("[1-9][0-9]{0,17}")) {
            throw new Invalid("colleague", "Choose who is to have it");
        }
        return Long.parseLong(chosen);
    }

    public DueWork work() {
        return view.work();
    }

    public List<Option> colleagues() {
        return view.colleagues().stream()
                .map(one -> new Option(Long.toString(one.accountId()), one.name()))
                .toList();
    }

    /** Why it could not be taken, empty if nothing is against it. */
    public String notice() {
        return notice;
    }
}
