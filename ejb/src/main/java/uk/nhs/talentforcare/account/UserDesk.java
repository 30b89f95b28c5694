package uk.nhs.talentforcare.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.talentforcare.audit.AuditEntry;
import uk.nhs.talentforcare.audit.AuditRepository;
import uk.nhs.talentforcare.organisation.OrganisationFinder;
import uk.nhs.talentforcare.organisation.OrganisationSummary;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Page;

/** Shows administrators who has an account and how it stands. */
@Stateless
public class UserDesk {

    private static final int MOST_SIGN_INS = 10;

    @Inject
    private UserRepository users;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationFinder finder;

    @Inject
    private AccountSessions sessions;

    @Inject
    private SecondFactorRepository factors;

    @Inject
    private SecondFactorRule factorRule;

    @Inject
    private AuditRepository audit;

    @Inject
    private Permissions permissions;

    /** A page of those who fit, by name. */
    public Page<UserLine> find(Actor actor, UserSearch search, int number, int size) {
        permissions.require(actor, Permission.MANAGE_USERS, null, null);
        return users.find(search, number, size);
    }

    /** Organisations that somebody may mean for a role, by name; none for roles that reach no organisation. */
    public List<OrganisationSummary> organisations(Actor actor, String typed, Role role, int most) {
        permissions.require(actor, Permission.MANAGE_USERS, null, null);
        return RoleRules.needsOrganisation(role) ? finder.find(typed, RoleRules.kinds(role), most) : List.of();
    }

    /**
     * One account.
     *
     * @throws NotFound if there is none
     */
    public UserView view(Actor actor, long id) {
        permissions.require(actor, Permission.MANAGE_USERS, null, null);
        Account account = accounts.find(id).orElseThrow(() -> new NotFound("account " + id));
        Optional<SecondFactor> factor = factors.find(id).filter(SecondFactor::on);
        return new UserView(
                id,
                account.fullName(),
                account.email(),
                account.telephone().orElse(""),
                account.createdAt(),
                account.lastSignInAt().orElse(null),
                account.suspended(),
                account.erased(),
                account.signsInByLink(),
                account.passwordHash().isPresent(),
                factor.flatMap(SecondFactor::turnedOnAt).orElse(null),
                factorRule.required(account),
                factors.recoveryCodesLeft(id),
                roles(account, factor.isPresent()),
                sessions.list(Actor.of(account), ""),
                audit.by(id, "sign-in", MOST_SIGN_INS).stream()
                        .map(UserDesk::signIn)
                        .toList(),
                decisions(id),
                id == actor.accountId());
    }

    private List<UserView.HeldRole> roles(Account account, boolean factorOn) {
        List<Role> still = factorRule.withheld(account, factorOn);
        return users.roles(List.of(account.id())).getOrDefault(account.id(), List.of()).stream()
                .map(line -> new UserView.HeldRole(line.id(), line.role(), line.words(), still.contains(line.role())))
                .toList();
    }

    private List<UserView.DecisionLine> decisions(long id) {
        List<AccountDecision> decided = users.decisions(id);
        Map<Long, String> names = users.names(
                decided.stream().map(AccountDecision::decidedBy).distinct().toList());
        return decided.stream()
                .map(decision -> new UserView.DecisionLine(
                        decision.decidedAt(),
                        decision.decision().label() + (decision.about().isEmpty() ? "" : ": " + decision.about()),
                        decision.reason(),
                        names.getOrDefault(decision.decidedBy(), "")))
                .toList();
    }

    private static UserView.SignInLine signIn(AuditEntry entry) {
        boolean factor = entry.toState().filter("second-factor"::equals).isPresent();
        return new UserView.SignInLine(entry.recordedAt(), factor ? "With a second factor" : "Without a second factor");
    }
}
