package uk.nhs.talentforcare.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Pages;

/** Where staff begin: what needs doing now, and the ways to everything they look after. */
@Named
@RequestScoped
public class WorkspacePage {

    @Inject
    private CurrentUser user;

    @Inject
    private Permissions permissions;

    @Inject
    private Pages pages;

    private final List<Place> places = new ArrayList<>();

    /** Somewhere to go. */
    public record Place(String label, String path, String hint) {}

    @PostConstruct
    void read() {
        if (!user.signedIn()) {
            return;
        }
        if (!permissions.allows(user.actor(), Permission.OPEN_WORKSPACE)) {
            throw new Forbidden("workspace for account " + user.actor().accountId());
        }
        if (permissions.allows(user.actor(), Permission.READ_CONCERNS)) {
            places.add(new Place("Concerns", "/workspace/concerns", "What people have told us in confidence"));
        }
        if (permissions.allows(user.actor(), Permission.CONFIRM_MEMBERS)) {
            places.add(
                    new Place("Members", "/workspace/members", "People who ask to belong, and wait to be confirmed"));
        }
        if (permissions.allows(user.actor(), Permission.CONFIRM_EMPLOYMENT)) {
            places.add(new Place(
                    "Ambassadors",
                    "/workspace/ambassadors",
                    "People who would like to talk to pupils about their job"));
        }
        if (permissions.allows(user.actor(), Permission.STEP_IN)) {
            places.add(new Place("Talks", "/workspace/talks", "Talks of your areas, and what needs a hand"));
            places.add(new Place("Calendar", "/workspace/calendar", "Talks of your areas by month and by week"));
            places.add(new Place("Cold spots", "/workspace/cold-spots", "Schools without a talk this school year"));
        }
        if (permissions.allows(user.actor(), Permission.SEE_ORGANISATIONS)) {
            places.add(new Place(
                    "Organisations", "/workspace/organisations", "Schools, colleges, trusts and everyone else"));
        }
        if (permissions.allows(user.actor(), Permission.REVIEW_CASE_STUDIES, null, null)) {
            places.add(new Place(
                    "Case studies", "/workspace/case-studies", "Read what was sent, publish it, keep it true"));
        }
        if (permissions.allows(user.actor(), Permission.EDIT_SYNONYMS, null, null)) {
            places.add(
                    new Place("Words that mean the same", "/workspace/synonyms", "What the search takes for the same"));
        }
        if (permissions.allows(user.actor(), Permission.MANAGE_USERS, null, null)) {
            places.add(new Place(
                    "Users", "/workspace/users", "Find people, give and end roles, let in and keep out, help in"));
        }
        if (permissions.allows(user.actor(), Permission.EDIT_TALK_TEMPLATES)) {
            places.add(new Place(
                    "Ideas for talks", "/workspace/talk-templates", "What schools can begin with when they ask"));
        }
        if (permissions.allows(user.actor(), Permission.EDIT_REFERENCE_DATA, null, null)) {
            places.add(new Place(
                    "Reference data", "/workspace/reference", "Areas, lists, intentions, postcodes and holidays"));
        }
        if (permissions.allows(user.actor(), Permission.READ_AUDIT, null, null)) {
            places.add(new Place("Audit log", "/workspace/audit", "Who did what and when; nobody can change it"));
        }
        if (permissions.allows(user.actor(), Permission.IMPORT_DATA)) {
            places.add(new Place("Imports", "/workspace/imports", "Bring in schools, trusts and postcode districts"));
        }
        addPersonalData();
    }

    private void addPersonalData() {
        if (permissions.allows(user.actor(), Permission.HANDLE_DATA_REQUESTS)) {
            places.add(new Place(
                    "Requests about personal data",
                    "/workspace/data-requests",
                    "Answer within the month that the law gives"));
        }
        if (permissions.allows(user.actor(), Permission.RUN_RETENTION)) {
            places.add(new Place(
                    "Retention", "/workspace/retention", "See what has been kept long enough, and remove it"));
        }
    }

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
        }
    }

    public List<Place> places() {
        return places;
    }
}
