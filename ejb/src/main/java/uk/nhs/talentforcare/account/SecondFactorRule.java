package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Configuration;

/**
 * Who needs a second factor: whoever can open an application or a concern, runs an area, publishes or administers. Their
 * roles lie still until it was shown, in the actor itself, so that no service needs to remember to ask.
 */
@ApplicationScoped
public class SecondFactorRule {

    private static final Set<Role> NEEDING = EnumSet.of(
            Role.COORDINATOR,
            Role.EDITOR,
            Role.ADMINISTRATOR,
            Role.SAFEGUARDING_LEAD,
            Role.SAFEGUARDING_DEPUTY,
            Role.LOCAL_LEAD);

    private final boolean demonstration;

    /** For the container. */
    protected SecondFactorRule() {
        this(false);
    }

    @Inject
    public SecondFactorRule(Configuration configuration) {
        this(configuration.demonstration());
    }

    /** @param demonstration whether invented people are spared, because their password is known anyway */
    SecondFactorRule(boolean demonstration) {
        this.demonstration = demonstration;
    }

    /** The roles that need it. */
    public static Set<Role> rolesNeedingIt() {
        return EnumSet.copyOf(NEEDING);
    }

    /** Whether a role that needs one lies still in this account until it was shown. */
    public boolean needsOne(Account account) {
        return !spared(account);
    }

    /** Whether this account must have one. */
    public boolean required(Account account) {
        return !spared(account) && account.roles().stream().anyMatch(role -> NEEDING.contains(role.role()));
    }

    /** The person with the roles that may be used, given whether the factor was shown in this session. */
    public Actor actor(Account account, boolean factorPassed) {
        Actor whole = Actor.of(account);
        if (factorPassed || spared(account)) {
            return whole;
        }
        return new Actor(
                whole.accountId(),
                whole.displayName(),
                whole.roles().stream()
                        .filter(grant -> !NEEDING.contains(grant.role()))
                        .toList());
    }

    /** The roles that lie still until the factor is shown. */
    public List<Role> withheld(Account account, boolean factorPassed) {
        if (factorPassed || spared(account)) {
            return List.of();
        }
        return account.roles().stream()
                .map(AccountRole::role)
                .filter(NEEDING::contains)
                .distinct()
                .toList();
    }

    private boolean spared(Account account) {
        return demonstration && account.demonstration();
    }
}
