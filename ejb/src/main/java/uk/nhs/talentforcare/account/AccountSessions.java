package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.NotFound;

/** Who is signed in where: sessions begin, are seen and ended here, whichever node served them. */
@Stateless
public class AccountSessions {

    /** Without a request for this long a session is over. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** However busy, a session is over after this. */
    public static final Duration LONGEST = Duration.ofHours(12);

    @Inject
    private AccountSessionRepository sessions;

    @Inject
    private AccountRepository accounts;

    @Inject
    private SecondFactorRule rule;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** For the container. */
    public AccountSessions() {}

    AccountSessions(
            AccountSessionRepository sessions,
            AccountRepository accounts,
            SecondFactorRule rule,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.rule = rule;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a session of a person who has just proved who they are.
     *
     * @param userAgent what the browser says it is; only coarse words are kept
     * @param factorPassed whether a second factor was shown
     * @return the session's key, to be kept on the server where the browser cannot see it
     * @throws NotFound if there is no such account, or it is suspended
     */
    public String begin(long accountId, String userAgent, boolean factorPassed) {
        return begin(accountId, userAgent, factorPassed, factorPassed ? "second-factor" : "password");
    }

    /**
     * As {@link #begin(long, String, boolean)}.
     *
     * @param how by what the person has proved who they are, for the audit log, such as {@code provider:nhs}
     */
    public String begin(long accountId, String userAgent, boolean factorPassed, String how) {
        Account account =
                accounts.find(accountId).filter(a -> !a.suspended()).orElseThrow(() -> new NotFound("no account"));
        Instant now = clock.instant();
        String key = Secret.draw();
        AccountSession session = new AccountSession(account, hash(key), DeviceName.of(userAgent), now);
        if (factorPassed) {
            session.passFactor(now);
        }
        sessions.add(session);
        account.signedIn(now);
        audit.record(Actor.of(account), "sign-in", "account", accountId, null, how);
        return key;
    }

    /** Who is signed in with a key; empty once the session has ended for whatever reason. */
    public Optional<SignedIn> find(String key) {
        Instant now = clock.instant();
        Optional<AccountSession> found = sessions.find(hash(key)).filter(session -> session.live(now, IDLE, LONGEST));
        found.ifPresent(session -> session.seen(now));
        return found.map(session -> new SignedIn(
                session.id(),
                rule.actor(session.account(), session.factorPassed()),
                rule.withheld(session.account(), session.factorPassed()),
                session.createdAt()));
    }

    /** The person's sessions that stand, the latest first. */
    public List<SessionLine> list(Actor actor, String key) {
        Instant now = clock.instant();
        String here = hash(key);
        return sessions.ofAccount(actor.accountId(), now.minus(IDLE), now.minus(LONGEST)).stream()
                .map(session -> new SessionLine(
                        session.id(),
                        session.device(),
                        session.createdAt(),
                        session.lastSeenAt(),
                        session.keyHash().equals(here)))
                .toList();
    }

    /**
     * Ends one of the person's own sessions; one that has ended already stays so.
     *
     * @return whether it stood until now
     */
    public boolean end(Actor actor, long sessionId) {
        boolean ended = sessions.end(actor.accountId(), sessionId, clock.instant()) > 0;
        if (ended) {
            audit.record(actor, "session-end", "account", actor.accountId(), null, null);
        }
        return ended;
    }

    /**
     * Ends every session of the person but the one that asks, as after a change of password.
     *
     * @return how many stood until now
     */
    public int endOthers(Actor actor, String key) {
        if (!actor.signedIn()) {
            throw new Forbidden("sessions of a visitor");
        }
        int ended = sessions.endOthers(actor.accountId(), hash(key), clock.instant());
        audit.record(actor, "sessions-end-others", "account", actor.accountId(), null, ended);
        return ended;
    }

    /** Ends every session of an account, as {@link #endAll(Actor, long)}, in the name of the platform. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public int endAll(long accountId) {
        return endAll(Actor.SYSTEM, accountId);
    }

    /**
     * Ends every session of an account, in the transaction of what makes it necessary: a reset, a suspension, an
     * erasure. The caller has checked the permission.
     *
     * @param by who does it
     * @return how many stood until now
     */
    @ForServices
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public int endAll(Actor by, long accountId) {
        int ended = sessions.endOthers(accountId, "", clock.instant());
        audit.record(by, "sessions-end-all", "account", accountId, null, ended);
        return ended;
    }

    static String hash(String key) {
        return Secret.hash("session", key);
    }
}
