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
import java.util.OptionalLong;
import uk.nhs.talentforcare.account.AccountSessions;
import uk.nhs.talentforcare.account.ActingFor;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.account.SecondFactors;
import uk.nhs.talentforcare.account.SignedIn;

/**
 * Who is asking; a visitor gets no session by it. The browser's session on this node holds a key alone: whether it still
 * stands is asked of the database, so that a session that was ended elsewhere is over at its next request.
 */
@Named("user")
@RequestScoped
public class CurrentUser {

    private static final String KEY = CurrentUser.class.getName() + ".key";
    private static final String HALF_WAY = CurrentUser.class.getName() + ".halfWay";
    private static final String SINCE = CurrentUser.class.getName() + ".halfWaySince";
    private static final String ACTING_FOR = CurrentUser.class.getName() + ".actingFor";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    private HttpServletRequest request;

    @Inject
    private AccountSessions sessions;

    @Inject
    private SecondFactors factors;

    @Inject
    private Clock clock;

    private boolean asked;
    private SignedIn signedIn;

    /** The person with the roles that may be used now; {@link Actor#VISITOR} for whoever is not signed in. */
    public Actor actor() {
        return session()
                .map(session -> ActingFor.narrowed(session.actor(), actingFor()))
                .orElse(Actor.VISITOR);
    }

    /** The person with every role that may be used in this session, whatever they act for at present. */
    public Actor whole() {
        return session().map(SignedIn::actor).orElse(Actor.VISITOR);
    }

    public boolean signedIn() {
        return session().isPresent();
    }

    /** The person's name as they themselves see it. */
    public String name() {
        return whole().displayName();
    }

    public boolean has(Role role) {
        return actor().has(role);
    }

    /** The key of what the person acts for; empty for everything. */
    public String actingFor() {
        return text(ACTING_FOR);
    }

    /** From now on acts for this alone; an empty key stands for everything. */
    public void actFor(String key) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.setAttribute(ACTING_FOR, key));
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
        return text(KEY);
    }

    /** As {@link #signIn(long, String)}, on the way to the account's own page. */
    public String signIn(long accountId) {
        return signIn(accountId, "/account");
    }

    /**
     * Signs somebody in whose password or link was right, with a new session, so that nobody who knew the old one comes
     * along. Where the account has a second factor, they are half way only.
     *
     * @param next where the person wanted to go: a path of ours
     * @return where they go first
     */
    public String signIn(long accountId, String next) {
        return signIn(accountId, next, "password");
    }

    /**
     * As {@link #signIn(long, String)}, somebody for whom another organisation vouches.
     *
     * @param provider the key of its identity provider
     * @param factorShown whether the person has shown there what counts as a second factor here
     */
    public String signInThrough(String provider, long accountId, boolean factorShown, String next) {
        String how = "provider:" + provider;
        if (!factorShown) {
            return signIn(accountId, next, how);
        }
        begin(accountId, true, how);
        return next;
    }

    private String signIn(long accountId, String next, String how) {
        if (factors.on(accountId)) {
            HttpSession session = newSession();
            session.setAttribute(HALF_WAY, accountId);
            session.setAttribute(SINCE, clock.millis());
            return Next.carried("/sign-in/code", next);
        }
        begin(accountId, false, how);
        return withheld().isEmpty() ? next : Next.carried("/account/second-factor", next);
    }

    /** The account that has shown a right password lately and still owes its second factor. */
    public OptionalLong halfWay() {
        HttpSession session = request.getSession(false);
        boolean waiting = session != null
                && session.getAttribute(HALF_WAY) instanceof Long
                && session.getAttribute(SINCE) instanceof Long since
                && clock.millis() - since < PATIENCE.toMillis();
        return waiting ? OptionalLong.of((Long) session.getAttribute(HALF_WAY)) : OptionalLong.empty();
    }

    /** Finishes a sign-in that was half way: the second factor was right. */
    public void passSecondFactor() {
        begin(halfWay().orElseThrow(), true, "second-factor");
    }

    public void signOut() {
        session().ifPresent(session -> sessions.end(session.actor(), session.sessionId()));
        leave();
    }

    private void begin(long accountId, boolean factorPassed, String how) {
        String key = sessions.begin(accountId, request.getHeader("User-Agent"), factorPassed, how);
        newSession().setAttribute(KEY, key);
        asked = false;
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

    private String text(String attribute) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(attribute) instanceof String text ? text : "";
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
