package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.talentforcare.ambassador.OwnAmbassador;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Pages;

/** Where a signed-in person starts: what they can do, who they are here, what they wait for. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    private CurrentUser user;

    @Inject
    private Pages pages;

    @Inject
    private Permissions permissions;

    @Inject
    private AccountDetails details;

    @Inject
    private SecondFactors factors;

    @Inject
    private OwnRoles ownRoles;

    @Inject
    private OwnAmbassador ownAmbassador;

    private AccountDetails.Own own;
    private SecondFactorState factor;
    private List<OwnRoles.Held> roles = List.of();
    private List<OwnRoles.Wished> wishes = List.of();
    private List<Task> tasks = List.of();

    /** Something the person can do next. */
    public record Task(String label, String path, String hint) {}

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        own = details.of(user.actor());
        factor = factors.state(user.actor());
        roles = ownRoles.held(user.actor());
        wishes = ownRoles.wished(user.actor());
        tasks = findTasks();
    }

    private List<Task> findTasks() {
        List<Task> found = new ArrayList<>();
        if (permissions.allows(user.actor(), Permission.REQUEST_TALK)) {
            found.add(new Task("Ask for a talk", "/talks/request", "Invite someone who works in health or care"));
            found.add(new Task("Your talk requests", "/talks", "See who has them and what happens next"));
        }
        boolean awaited = wishes.stream().anyMatch(wish -> wish.role() == Role.SCHOOL_CONTACT);
        if (awaited && !permissions.allows(user.actor(), Permission.REQUEST_TALK)) {
            found.add(new Task("Draft a request for a talk", "/talks/request", "It waits until you are confirmed"));
            found.add(new Task("Your drafts", "/talks", "Only you see them until then"));
        }
        if (permissions.allows(user.actor(), Permission.CONFIRM_MEMBERS)
                && !permissions.allows(user.actor(), Permission.OPEN_WORKSPACE)) {
            found.add(new Task("Colleagues who ask to join", "/workspace/members", "Confirm those whom you know"));
        }
        if (permissions.allows(user.actor(), Permission.BOOK_TALK)) {
            found.add(new Task("Talks near you", "/talks", "Requests in reach, and the talks you have booked"));
            found.add(new Task("Letters about open talks", "/account/letters", "Get them, or look yourself"));
        }
        switch (ownAmbassador.standing(user.actor())) {
            case BEGUN ->
                found.add(new Task(
                        "Go on with your application",
                        "/ambassadors/join/job",
                        "You have begun to apply as an ambassador; your answers are kept"));
            case APPLIED ->
                found.add(new Task(
                        "Your application as an ambassador",
                        "/account/ambassador",
                        "See who has it now and by when you will hear"));
            case AMBASSADOR ->
                found.add(new Task(
                        "You as an ambassador",
                        "/account/ambassador",
                        "Your briefing, your employer, a break, or goodbye"));
            default -> {}
        }
        if (permissions.allows(user.actor(), Permission.OPEN_WORKSPACE)) {
            found.add(new Task("Workspace", "/workspace", "What needs doing now"));
        }
        return found;
    }

    /** The person's own account; {@code null} for a visitor, who is on the way to sign in. */
    public AccountDetails.Own own() {
        return own;
    }

    /** Whether a second factor is on. */
    public SecondFactorState factor() {
        return factor;
    }

    public List<OwnRoles.Held> roles() {
        return roles;
    }

    /** Roles that wait for somebody's decision. */
    public List<OwnRoles.Wished> wishes() {
        return wishes;
    }

    public List<Task> tasks() {
        return tasks;
    }
}
