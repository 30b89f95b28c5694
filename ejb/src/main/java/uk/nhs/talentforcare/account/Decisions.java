package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/** What is alike in every decision about an account: a reason, one account at a time, each form once. */
@Dependent
public class Decisions {

    @Inject
    private UserRepository users;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    /**
     * The account, held until the transaction ends.
     *
     * @throws NotFound if there is none, or the person has been erased
     */
    Account begin(Actor actor, long accountId, Because because) {
        permissions.require(actor, Permission.MANAGE_USERS, null, null);
        because.check();
        // both in the order of their numbers: two who decide about each other wait, instead of being torn apart
        accounts.lock(Math.min(actor.accountId(), accountId));
        accounts.lock(Math.max(actor.accountId(), accountId));
        return accounts.find(accountId)
                .filter(account -> !account.erased())
                .orElseThrow(() -> new NotFound("account " + accountId));
    }

    /** Whether this form was taken before. */
    boolean repeated(Because because) {
        return users.decided(because.key());
    }

    void keep(Actor actor, long accountId, DecisionKind decision, String about, Because because) {
        users.add(new AccountDecision(
                accountId, actor.accountId(), clock.instant(), decision, about, because.reason(), because.key()));
    }
}
