package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Pages;

/** Where a person is signed in, and how they end it from here. */
@Named
@RequestScoped
public class SessionsPage {

    private static final String PATH = "/account/sessions";

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private AccountSessions sessions;

    private List<SessionLine> lines = List.of();

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
        } else if (form.posted() && form.action().equals("others")) {
            sessions.endOthers(user.actor(), user.sessionKey());
            pages.redirect(PATH, "You are signed out everywhere else");
        } else if (form.posted()) {
            end(form.text("session"));
        } else {
            lines = sessions.list(user.actor(), user.sessionKey());
        }
    }

    private void end(String session) {
        boolean ended = session.matches("[1-9][0-9]{0,17}") && sessions.end(user.actor(), Long.parseLong(session));
        pages.redirect(PATH, ended ? "That sign-in is ended" : "That sign-in had ended already");
    }

    public List<SessionLine> lines() {
        return lines;
    }

    /** Whether the person is signed in anywhere else. */
    public boolean elsewhere() {
        return lines.size() > 1;
    }
}
