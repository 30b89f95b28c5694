package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import uk.nhs.talentforcare.account.AccountService;
import uk.nhs.talentforcare.account.Role;

/** Who is asking; a visitor gets no session by it. */
@Named("user")
@RequestScoped
public class CurrentUser {

    private static final String ACCOUNT = CurrentUser.class.getName() + ".account";
    private static final String SINCE = CurrentUser.class.getName() + ".since";
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    @Inject
    private HttpServletRequest request;

    @Inject
    private AccountService accounts;

    @Inject
    private Clock clock;

    private Actor actor;

    /** The person with the roles held now; {@link Actor#VISITOR} when signed out, suspended or after 12 hours. */
    public Actor actor() {
        if (actor == null) {
            actor = load();
        }
        return actor;
    }

    public boolean signedIn() {
        return actor().signedIn();
    }

    /** The person's name as they themselves see it. */
    public String name() {
        return actor().displayName();
    }

    public boolean has(Role role) {
        return actor().has(role);
    }

    /** Signs in with a new session, so that nobody who knew the old one comes along. */
    public void signIn(long accountId) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, accountId);
        session.setAttribute(SINCE, clock.millis());
        SessionToken.giveTo(session);
        actor = null;
    }

    public void signOut() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        actor = Actor.VISITOR;
    }

    private Actor load() {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof Long accountId)) {
            return Actor.VISITOR;
        }
        Long since = (Long) session.getAttribute(SINCE);
        if (since == null || clock.millis() - since > LONGEST_SESSION.toMillis()) {
            session.invalidate();
            return Actor.VISITOR;
        }
        return accounts.actor(accountId).orElse(Actor.VISITOR);
    }
}
