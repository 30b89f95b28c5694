package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import uk.nhs.talentforcare.ambassador.AmbassadorGoodbye;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.booking.SchoolsLeftAlone;
import uk.nhs.talentforcare.organisation.MembershipRequest;
import uk.nhs.talentforcare.organisation.MembershipRequestRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.waiting.WorkQueue;

/**
 * Gives and ends roles. Both take effect at the person's next request: who they are is read anew for each. Whoever reads
 * concerns hears of everybody who begins or stops to, whoever decided it.
 */
@Stateless
public class UserRoles {

    private static final String SUBJECT = "account";

    @Inject
    private Decisions decisions;

    @Inject
    private RoleRules rules;

    @Inject
    private UserRepository users;

    @Inject
    private AccountRepository accounts;

    @Inject
    private MembershipRequestRepository memberships;

    @Inject
    private SecondFactors factors;

    @Inject
    private SecondFactorRule factorRule;

    @Inject
    private LastAdministrator lastAdministrator;

    @Inject
    private SchoolsLeftAlone leftAlone;

    @Inject
    private AmbassadorGoodbye goodbye;

    @Inject
    private WorkQueue work;

    @Inject
    private UserLetters letters;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    /**
     * What giving a role would mean; nothing changes.
     *
     * @param words such as "Coordinator, Wessex"
     * @param factorMissing whether the role would lie still until the person has set up a second factor
     * @param readsConcerns whether the role opens concerns, so that all who read them are told
     */
    public record Preview(String words, boolean factorMissing, boolean readsConcerns) {}

    /**
     * @throws Invalid with a message for each field that is not right
     * @throws Conflict if the role is held already, or the person has asked for it and waits
     */
    public Preview preview(Actor actor, long accountId, GiveRole wanted) {
        permissions.require(actor, Permission.MANAGE_USERS, null, null);
        Account account = accounts.find(accountId)
                .filter(found -> !found.erased())
                .orElseThrow(() -> new NotFound(SUBJECT + " " + accountId));
        RoleRules.Sound role = rules.check(wanted);
        requireNew(account, role);
        return new Preview(role.words(), factorMissing(account, role.role()), readsConcerns(role.role()));
    }

    /** Gives a role, as {@link #preview} has shown it. */
    public void give(Actor actor, long accountId, GiveRole wanted, Because because) {
        Account account = decisions.begin(actor, accountId, because);
        if (decisions.repeated(because)) {
            return;
        }
        RoleRules.Sound role = rules.check(wanted);
        requireNew(account, role);
        if (role.deputy()) {
            account.grantAsDeputy(role.role(), role.localAreaCode());
        } else {
            account.grant(role.role(), role.organisationId(), role.localAreaCode());
        }
        decisions.keep(actor, accountId, DecisionKind.ROLE_GIVEN, role.words(), because);
        audit.record(actor, "give-role", SUBJECT, accountId, null, role.code());
        letters.roleGiven(account, role, factorMissing(account, role.role()), because);
        if (role.organisationId() != null) {
            letters.tellOrganisation(account, role, because);
        }
        if (readsConcerns(role.role())) {
            letters.tellReadersOfConcerns(actor, account, "can read concerns from now on, as " + role.words(), because);
        }
    }

    /**
     * Ends a role. What the person had taken is everybody's again; a school whose last contact goes gets the
     * coordinator.
     *
     * @param roleId a role that the account holds
     * @throws NotFound if it is not held: perhaps somebody has ended it meanwhile
     * @throws Conflict if nobody would be an administrator any more
     */
    public void end(Actor actor, long accountId, long roleId, Because because) {
        permissions.require(actor, Permission.MANAGE_USERS, null, null);
        because.check();
        if (decisions.repeated(because)) {
            return;
        }
        AccountRole held = role(accounts.find(accountId).orElse(null), roleId);
        String words = users.roles(List.of(accountId)).get(accountId).stream()
                .filter(line -> line.id() == roleId)
                .findFirst()
                .orElseThrow()
                .words();
        Long organisation = held.organisationId().orElse(null);
        String area = held.localAreaCode().orElse(null);
        if (held.role() == Role.AMBASSADOR) {
            goodbye.letGo(actor, accountId);
        }
        if (held.role() == Role.SCHOOL_CONTACT) {
            leftAlone.handOver(
                    new Actor(accountId, "", List.of(new Actor.Grant(Role.SCHOOL_CONTACT, organisation, null))));
        }
        if (held.role() == Role.ADMINISTRATOR) {
            lastAdministrator.keep(accountId);
        }
        Account account = decisions.begin(actor, accountId, because);
        if (decisions.repeated(because)) {
            return;
        }
        account.revoke(held.role(), organisation, area);
        work.handBackAll(actor, accountId);
        decisions.keep(actor, accountId, DecisionKind.ROLE_ENDED, words, because);
        audit.record(
                actor, "end-role", SUBJECT, accountId, RoleRules.Sound.code(held.role(), organisation, area), null);
        letters.roleEnded(account, words, because);
        if (readsConcerns(held.role())) {
            letters.tellReadersOfConcerns(actor, account, "can no longer read concerns as " + words, because);
        }
    }

    private static AccountRole role(Account account, long roleId) {
        return (account == null ? List.<AccountRole>of() : account.roles())
                .stream()
                        .filter(role -> role.id() == roleId)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("role " + roleId));
    }

    private void requireNew(Account account, RoleRules.Sound role) {
        boolean held = account.roles().stream()
                .anyMatch(has -> has.role() == role.role()
                        && Objects.equals(has.organisationId().orElse(null), role.organisationId())
                        && Objects.equals(has.localAreaCode().orElse(null), role.localAreaCode()));
        if (held) {
            throw new Conflict("They have this role already");
        }
        memberships
                .findOpen(account.id(), role.role(), role.organisationId(), role.localAreaCode())
                .map(MembershipRequest::id)
                .ifPresent(request -> {
                    throw new Conflict("They have asked for this role themselves, and somebody is to make sure of them."
                            + " Confirm request number " + request + " under Members instead");
                });
    }

    private boolean factorMissing(Account account, Role role) {
        return SecondFactorRule.rolesNeedingIt().contains(role)
                && factorRule.needsOne(account)
                && !factors.on(account.id());
    }

    private static boolean readsConcerns(Role role) {
        return Permission.READ_CONCERNS.roles().contains(role);
    }
}
