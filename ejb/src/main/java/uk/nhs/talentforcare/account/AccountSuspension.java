package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.ambassador.AmbassadorGoodbye;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * Keeps somebody out at once: their sessions end, and they cannot sign in until an administrator lets them in again. An
 * ambassador's talks go back, schools are told, and the profile is not shown meanwhile.
 */
@Stateless
public class AccountSuspension {

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountSessions sessions;

    @Inject
    private LastAdministrator lastAdministrator;

    @Inject
    private AmbassadorGoodbye goodbye;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private IndexChanges index;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    /**
     * Suspends an account; one that is suspended stays so.
     *
     * @throws NotFound if there is no such account
     * @throws Conflict if it is one's own, or the only administrator's
     */
    public void suspend(Actor actor, long accountId) {
        permissions.require(actor, Permission.SUSPEND_ACCOUNT);
        Account account = accounts.find(accountId).orElseThrow(() -> new NotFound("account " + accountId));
        if (accountId == actor.accountId()) {
            throw new Conflict("You cannot suspend yourself. Ask another administrator to do it");
        }
        if (!account.suspended()) {
            // first, in transactions of its own: nobody who is kept out turns up at a school
            goodbye.standDown(accountId);
            lastAdministrator.keep(accountId);
            account.suspend();
            sessions.endAll(actor, accountId);
            profileChanges(accountId);
            audit.record(actor, "suspend", "account", accountId, "ACTIVE", "SUSPENDED");
        }
    }

    /** Profiles of those who are kept out are not shown. */
    private void profileChanges(long accountId) {
        ambassadors
                .findByAccount(accountId)
                .ifPresent(ambassador -> index.changed(IndexChanges.AMBASSADORS, ambassador.id()));
    }

    /**
     * Lets somebody in again; one who is let in stays so.
     *
     * @throws NotFound if there is no such account, or the person has been erased
     */
    public void restore(Actor actor, long accountId) {
        permissions.require(actor, Permission.MANAGE_USERS, null, null);
        Account account = accounts.find(accountId)
                .filter(found -> !found.erased())
                .orElseThrow(() -> new NotFound("account " + accountId));
        if (account.suspended()) {
            account.restore();
            profileChanges(accountId);
            audit.record(actor, "restore", "account", accountId, "SUSPENDED", "ACTIVE");
        }
    }
}
