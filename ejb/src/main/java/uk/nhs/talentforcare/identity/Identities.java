package uk.nhs.talentforcare.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.AccountSessions;
import uk.nhs.talentforcare.account.CurrentPassword;
import uk.nhs.talentforcare.account.SignedIn;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * Which sign-ins elsewhere open an account here. An account's owner connects one, having proved both: by signing in here
 * after they came from there, or by their password once more. Nothing is ever connected because two e-mail addresses are
 * the same.
 */
@Stateless
public class Identities {

    @Inject
    private IdentityRepository identities;

    @Inject
    private Arrivals arrivals;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountSessions sessions;

    @Inject
    private CurrentPassword current;

    @Inject
    private Providers providers;

    @Inject
    private IdentityLetters letters;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** An account that is connected with who came. */
    public record Known(long accountId, boolean suspended) {}

    /**
     * One of a person's own sign-ins elsewhere.
     *
     * @param provider what the provider is called on pages
     * @param shownAs the e-mail address there, empty if the provider gave none
     * @param lastUsedAt {@code null} if it was never used
     */
    public record Line(long id, String provider, String shownAs, Instant linkedAt, Instant lastUsedAt) {}

    /** The account that is connected with an issuer's subject; empty if none is. */
    public Optional<Known> meet(String issuer, String subject) {
        Optional<AccountIdentity> found = identities.find(issuer, subject);
        found.filter(identity -> !identity.account().suspended()).ifPresent(identity -> identity.used(clock.instant()));
        return found.map(AccountIdentity::account).map(account -> new Known(account.id(), account.suspended()));
    }

    /** The person's own, the oldest first. */
    public List<Line> list(Actor actor) {
        return identities.ofAccount(own(actor).id()).stream().map(this::line).toList();
    }

    /** One of the person's own. @throws NotFound if it is not theirs */
    public Line find(Actor actor, long id) {
        return line(ownIdentity(actor, id));
    }

    /** Whether the person has to type their password to connect: not if they have signed in since they came from there. */
    public boolean asksPassword(Actor actor, String arrivalKey, String sessionKey) {
        return own(actor).passwordHash().isPresent()
                && arrivals.look(arrivalKey)
                        .map(waiting -> !signedInSince(sessionKey, waiting.arrivedAt()))
                        .orElse(true);
    }

    /**
     * Connects whoever waits for this browser with the person's account, and tells the person by e-mail.
     *
     * @param password passed over unless it is asked
     * @return where the person wanted to go
     * @throws Invalid if the password is asked and wrong
     * @throws NotFound if nobody waits any more
     * @throws Conflict if it is another account's already
     */
    public String connect(Actor actor, String arrivalKey, String sessionKey, String password, String remoteAddress) {
        Account account = own(actor);
        if (asksPassword(actor, arrivalKey, sessionKey)) {
            current.check(account, "current", password, remoteAddress);
        }
        ArrivedIdentity arrived = arrivals.take(arrivalKey).orElseThrow(() -> new NotFound("an identity that waits"));
        Optional<AccountIdentity> there = identities.find(arrived.issuer(), arrived.subject());
        if (there.isPresent()) {
            requireSame(there.get(), account);
            return arrived.next();
        }
        AccountIdentity identity = new AccountIdentity(account, arrived, clock.instant());
        try {
            identities.addNow(identity);
        } catch (PersistenceException e) {
            throw taken();
        }
        outbox.mail(letters.connected(EmailAddress.parse(account.email()), providers.nameOf(arrived.provider())));
        audit.record(actor, "identity-connect", "account", account.id(), null, arrived.provider());
        return arrived.next();
    }

    /**
     * Disconnects one of the person's own, and tells the person by e-mail.
     *
     * @throws Invalid if the password is wrong
     * @throws NotFound if it is not theirs
     */
    public void disconnect(Actor actor, long id, String password, String remoteAddress) {
        AccountIdentity identity = ownIdentity(actor, id);
        Account account = own(actor);
        current.check(account, "current", password, remoteAddress);
        identities.remove(identity);
        outbox.mail(letters.disconnected(EmailAddress.parse(account.email()), providers.nameOf(identity.provider())));
        audit.record(actor, "identity-disconnect", "account", account.id(), identity.provider(), null);
    }

    private boolean signedInSince(String sessionKey, Instant moment) {
        return sessions.find(sessionKey)
                .map(SignedIn::begunAt)
                .filter(begun -> !begun.isBefore(moment))
                .isPresent();
    }

    private static void requireSame(AccountIdentity identity, Account account) {
        if (!identity.account().id().equals(account.id())) {
            throw taken();
        }
    }

    private static Conflict taken() {
        return new Conflict("This sign-in is connected with another account already. Sign out, then sign in with it");
    }

    private AccountIdentity ownIdentity(Actor actor, long id) {
        return identities.ofAccount(own(actor).id()).stream()
                .filter(identity -> identity.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("identity " + id));
    }

    private Line line(AccountIdentity identity) {
        return new Line(
                identity.id(),
                providers.nameOf(identity.provider()),
                identity.shownAs().orElse(""),
                identity.linkedAt(),
                identity.lastUsedAt().orElse(null));
    }

    private Account own(Actor actor) {
        return accounts.find(actor.accountId()).orElseThrow(() -> new NotFound("account " + actor.accountId()));
    }
}
