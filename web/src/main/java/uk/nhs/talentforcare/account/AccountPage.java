package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Pages;

/** Where a signed-in person starts: who they are here and what they can do. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    private CurrentUser user;

    @Inject
    private Pages pages;

    @Inject
    private Permissions permissions;

    private List<String> roles = List.of();
    private List<Task> tasks = List.of();

    /** Something the person can do next. */
    public record Task(String label, String path, String hint) {}

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        roles = user.actor().roles().stream()
                .map(grant -> grant.role().label())
                .distinct()
                .toList();
        tasks = findTasks();
    }

    private List<Task> findTasks() {
        List<Task> found = new ArrayList<>();
        if (permissions.allows(user.actor(), Permission.REQUEST_TALK)) {
            found.add(new Task("Ask for a talk", "/talks/request", "Invite someone who works in health or care"));
            found.add(new Task("Your talk requests", "/talks", "See who has them and what happens next"));
        }
        if (permissions.allows(user.actor(), Permission.BOOK_TALK)) {
            found.add(new Task("Talks near you", "/talks", "Requests in reach, and the talks you have booked"));
        }
        if (permissions.allows(user.actor(), Permission.OPEN_WORKSPACE)) {
            found.add(new Task("Workspace", "/workspace", "What needs doing now"));
        }
        return found;
    }

    public List<String> roles() {
        return roles;
    }

    public List<Task> tasks() {
        return tasks;
    }
}
