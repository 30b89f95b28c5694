package uk.nhs.talentforcare.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Pages;

/** The queue of those who ask to belong. */
@Named
@RequestScoped
public class MembersPage {

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private MembershipDesk desk;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    private List<MembershipLine> lines = List.of();
    private LocalDate today;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        lines = desk.waiting(user.actor());
        today = LondonTime.today(clock.instant());
    }

    /** Where the person starts: the workspace, or their account if they have none. */
    public String start() {
        return hasWorkspace() ? "/workspace" : "/account";
    }

    /** The name of {@link #start()}. */
    public String startName() {
        return hasWorkspace() ? "Workspace" : "Your account";
    }

    private boolean hasWorkspace() {
        return permissions.allows(user.actor(), Permission.OPEN_WORKSPACE);
    }

    public List<MembershipLine> lines() {
        return lines;
    }

    public LocalDate today() {
        return today;
    }
}
