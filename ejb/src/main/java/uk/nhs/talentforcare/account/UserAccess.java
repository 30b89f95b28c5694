package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.ambassador.AmbassadorGoodbye;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.booking.SchoolsLeftAlone;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.privacy.ErasureService;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.waiting.WorkQueue;

/** Keeps people out, lets them in again and helps them in, each time with a reason that they read. */
@Stateless
public class UserAccess {

    @Inject
    private Decisions decisions;

    @Inject
    private UserRepository users;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountSuspension suspension;

    @Inject
    private AccountSessions sessions;

    @Inject
    private LastAdministrator lastAdministrator;

    @Inject
    private SecondFactors factors;

    @Inject
    private SignInHelp help;

    @Inject
    private AccountLetters accountLetters;

    @Inject
    private UserLetters letters;

    @Inject
    private Outbox outbox;

    @Inject
    private SchoolsLeftAlone leftAlone;

    @Inject
    private WorkQueue work;

    @Inject
    private Permissions permissions;

    @Inject
    private AmbassadorGoodbye goodbye;

    @Inject
    private ErasureService erasure;

    @Inject
    private AuditLog audit;

    /**
     * Keeps somebody out at once. Their work is everybody's again who holds it.
     *
     * @throws Conflict if it is oneself, or the only administrator
     */
    public void suspend(Actor actor, long accountId, Because because) {
        permissions.require(actor, Permission.MANAGE_USERS, null, null);
        because.check();
        Account person = accounts.find(accountId).orElseThrow(() -> new NotFound("account " + accountId));
        if (accountId != actor.accountId()) {
            // in transactions of its own, so before anything of this one is written
            goodbye.standDown(accountId);
            leftAlone.handOver(Actor.of(person));
            lastAdministrator.keep(accountId);
        }
        Account account = decisions.begin(actor, accountId, because);
        if (account.suspended()) {
            return;
        }
        suspension.suspend(actor, accountId);
        work.handBackAll(actor, accountId);
        decisions.keep(actor, accountId, DecisionKind.SUSPENDED, "", because);
        letters.suspended(account, because);
        if (readsConcerns(account)) {
            letters.tellReadersOfConcerns(actor, account, "is suspended, and can no longer read concerns", because);
        }
    }

    /** Lets somebody in again; whoever had kept them out is told, if it was another. */
    public void restore(Actor actor, long accountId, Because because) {
        Account account = decisions.begin(actor, accountId, because);
        if (!account.suspended()) {
            return;
        }
        suspension.restore(actor, accountId);
        decisions.keep(actor, accountId, DecisionKind.RESTORED, "", because);
        letters.restored(account, because);
        audit.last("suspend", "account", accountId)
                .filter(suspender -> suspender != actor.accountId())
                .flatMap(accounts::find)
                .filter(suspender -> !suspender.suspended())
                .ifPresent(suspender -> letters.tellSuspender(suspender, account, because));
        if (readsConcerns(account)) {
            letters.tellReadersOfConcerns(
                    actor, account, "is no longer suspended, and can read concerns again", because);
        }
    }

    /**
     * Erases somebody who asked for it by letter, e-mail or telephone.
     *
     * @throws Conflict if it is oneself, who has a page for it, or the only administrator
     * @throws NotFound if there is no such person any more
     */
    public void erase(Actor actor, long accountId, Because because) {
        permissions.require(actor, Permission.MANAGE_USERS, null, null);
        because.check();
        if (decisions.repeated(because)) {
            return;
        }
        if (accountId == actor.accountId()) {
            throw new Conflict("Erase yourself from your own account page");
        }
        // in transactions of its own, so before anything of this one is written
        erasure.eraseFor(actor, accountId);
        decisions.keep(actor, accountId, DecisionKind.ERASED, "", because);
    }

    /** Ends every session of somebody. */
    public void endSessions(Actor actor, long accountId, Because because) {
        Account account = decisions.begin(actor, accountId, because);
        if (decisions.repeated(because)) {
            return;
        }
        sessions.endAll(actor, accountId);
        decisions.keep(actor, accountId, DecisionKind.SESSIONS_ENDED, "", because);
        letters.signedOut(account, because);
    }

    /**
     * Sends the link that suits the account: to choose a new password, or to sign in for whoever has none.
     *
     * @throws Conflict if the account is suspended
     */
    public void sendLink(Actor actor, long accountId, Because because) {
        Account account = decisions.begin(actor, accountId, because);
        if (decisions.repeated(because)) {
            return;
        }
        if (account.suspended()) {
            throw new Conflict("This account is suspended: no link would let the person in. Let them in again first");
        }
        EmailAddress to = EmailAddress.parse(account.email());
        IssuedLink link = help.wayIn(java.util.Optional.of(account));
        outbox.mail(account.signsInByLink() ? accountLetters.signIn(to, link) : accountLetters.reset(to, link));
        decisions.keep(actor, accountId, DecisionKind.LINK_SENT, "", because);
        audit.record(actor, "send-link", "account", accountId, null, null);
    }

    /**
     * Takes away the second factor of somebody who has lost it and has been recognised by other means.
     *
     * @throws Conflict if there is none
     */
    public void resetFactor(Actor actor, long accountId, Because because) {
        decisions.begin(actor, accountId, because);
        if (decisions.repeated(because)) {
            return;
        }
        if (!factors.on(accountId)) {
            throw new Conflict("They have no second factor, so there is nothing to take away");
        }
        factors.reset(actor, accountId);
        decisions.keep(actor, accountId, DecisionKind.FACTOR_RESET, "", because);
    }

    private static boolean readsConcerns(Account account) {
        return account.roles().stream()
                .anyMatch(role -> Permission.READ_CONCERNS.roles().contains(role.role()));
    }
}
