package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/** Keeps somebody out at once: their sessions end, and they cannot sign in until an administrator lets them in again. */
@Stateless
public class AccountSuspension {

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountSessions sessions;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    /**
     * Suspends an account; one that is suspended stays so.
     *
     * @throws NotFound if there is no such account
     */
    public void suspend(Actor actor, long accountId) {
        permissions.require(actor, Permission.SUSPEND_ACCOUNT);
        Account account = accounts.find(accountId).orElseThrow(() -> new NotFound("account " + accountId));
        if (!account.suspended()) {
            account.suspend();
            sessions.endAll(actor, accountId);
            audit.record(actor, "suspend", "account", accountId, "ACTIVE", "SUSPENDED");
        }
    }
}
