package uk.nhs.talentforcare.shared;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.Role;

/**
 * Who is asking: every service gets one and checks it first.
 *
 * @param accountId the account, 0 for a visitor or the system
 * @param displayName the person's name as they themselves see it
 * @param roles what they may be
 */
public record Actor(long accountId, String displayName, List<Grant> roles) implements Serializable {

    /** Anybody who has not signed in. */
    public static final Actor VISITOR = new Actor(0, "Visitor", List.of());

    /** The platform itself: timers, imports, demonstration data. */
    public static final Actor SYSTEM =
            new Actor(0, "Talent for Care", List.of(new Grant(Role.ADMINISTRATOR, null, null)));

    /**
     * One role and what it reaches.
     *
     * @param organisationId the organisation it is bound to, or {@code null}
     * @param localAreaCode the local area it is bound to, or {@code null}
     */
    public record Grant(Role role, Long organisationId, String localAreaCode) implements Serializable {

        boolean reaches(Long organisation, String area) {
            return (organisationId == null || organisationId.equals(organisation))
                    && (localAreaCode == null || localAreaCode.equals(area));
        }
    }

    public Actor {
        roles = List.copyOf(roles);
    }

    /** The person of an account. */
    public static Actor of(Account account) {
        return new Actor(
                account.id(),
                account.fullName(),
                account.roles().stream()
                        .map(r -> new Grant(
                                r.role(),
                                r.organisationId().orElse(null),
                                r.localAreaCode().orElse(null)))
                        .toList());
    }

    public boolean signedIn() {
        return accountId != 0;
    }

    public boolean has(Role role) {
        return roles.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether a role reaches what belongs to this organisation and this area; each may be {@code null}. */
    public boolean has(Role role, Long organisationId, String localAreaCode) {
        return roles.stream().anyMatch(grant -> grant.role() == role && grant.reaches(organisationId, localAreaCode));
    }

    /** The organisations for which this person holds a role. */
    public Set<Long> organisationsAs(Role role) {
        return roles.stream()
                .filter(grant -> grant.role() == role && grant.organisationId() != null)
                .map(Grant::organisationId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The local areas for which this person holds a role. */
    public Set<String> areasAs(Role role) {
        return roles.stream()
                .filter(grant -> grant.role() == role && grant.localAreaCode() != null)
                .map(Grant::localAreaCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return "Actor[" + accountId + "]";
    }
}
