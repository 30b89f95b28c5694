package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.account.AccountSessions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.account.SignedIn;

/**
 * Who is asking; a visitor gets no session by it. The browser's session on this node holds a key alone: whether it still
 * stands is asked of the database, so that a session that was ended elsewhere is over at its next request.
 */
@Named("user")
@RequestScoped
public class CurrentUser {

    private static final String KEY = CurrentUser.class.getName() + ".key";

    @Inject
    private HttpServletRequest request;

    @Inject
    private AccountSessions sessions;

    @Inject
    private Clock clock;

    private boolean asked;
    private SignedIn signedIn;

    /** The person with the roles that may be used now; {@link Actor#VISITOR} for whoever is not signed in. */
    public Actor actor() {
        return session().map(SignedIn::actor).orElse(Actor.VISITOR);
    }

    public boolean signedIn() {
        return session().isPresent();
    }

    /** The person's name as they themselves see it. */
    public String name() {
        return actor().displayName();
    }

    public boolean has(Role role) {
        return actor().has(role);
    }

    /** The roles that lie still until the person has shown a second factor; usually none. */
    public List<Role> withheld() {
        return session().map(SignedIn::withheld).orElse(List.of());
    }

    /** Seconds until this session is over if nothing more is asked; 0 for a visitor. */
    public long secondsLeft() {
        Instant now = clock.instant();
        return session()
                .map(session -> Duration.between(now, session.begunAt().plus(AccountSessions.LONGEST)))
                .map(left -> left.compareTo(AccountSessions.IDLE) < 0 ? left : AccountSessions.IDLE)
                .map(Duration::toSeconds)
                .orElse(0L);
    }

    /** The key of this session, empty for a visitor; never for a page. */
    public String sessionKey() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof String key ? key : "";
    }

    /** Signs in with a new session, so that nobody who knew the old one comes along. */
    public void signIn(long accountId) {
        signIn(accountId, false);
    }

    private void signIn(long accountId, boolean factorPassed) {
        String key = sessions.begin(accountId, request.getHeader("User-Agent"), factorPassed);
        newSession().setAttribute(KEY, key);
        asked = false;
    }

    public void signOut() {
        session().ifPresent(session -> sessions.end(session.actor(), session.sessionId()));
        leave();
    }

    private HttpSession newSession() {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        SessionToken.giveTo(session);
        return session;
    }

    private void leave() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        signedIn = null;
        asked = true;
    }

    private Optional<SignedIn> session() {
        if (!asked) {
            asked = true;
            String key = sessionKey();
            signedIn = key.isEmpty() ? null : sessions.find(key).orElse(null);
            if (signedIn == null && !key.isEmpty()) {
                leave();
            }
        }
        return Optional.ofNullable(signedIn);
    }
}
