package uk.nhs.talentforcare.concern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * Who reads a concern: a safeguarding lead or deputy, national or of its area, and never one about themselves. Nobody
 * else does; administrators do not.
 */
@Dependent
class ConcernReaders {

    private final Permissions permissions;
    private final AccountRepository accounts;

    @Inject
    ConcernReaders(Permissions permissions, AccountRepository accounts) {
        this.permissions = permissions;
        this.accounts = accounts;
    }

    /**
     * What somebody's roles reach.
     *
     * @param everywhere whether a national role is among them
     * @param areas the areas of local ones
     */
    record Scope(boolean everywhere, Set<String> areas) {

        /** A role that is bound to an organisation reaches nothing here. */
        static Scope of(Actor actor) {
            var grants = actor.roles().stream()
                    .filter(grant -> Permission.READ_CONCERNS.roles().contains(grant.role()))
                    .filter(grant -> grant.organisationId() == null)
                    .toList();
            return new Scope(
                    grants.stream().anyMatch(grant -> grant.localAreaCode() == null),
                    grants.stream()
                            .map(Actor.Grant::localAreaCode)
                            .flatMap(Stream::ofNullable)
                            .collect(Collectors.toUnmodifiableSet()));
        }

        boolean reaches(Concern concern) {
            return everywhere || concern.localAreaCode().filter(areas::contains).isPresent();
        }
    }

    /** @throws uk.nhs.talentforcare.shared.Forbidden unless the actor reads concerns at all */
    Scope scope(Actor actor) {
        permissions.require(actor, Permission.READ_CONCERNS);
        return Scope.of(actor);
    }

    /**
     * @throws NotFound unless there is such a concern and the actor may read it: nobody can tell which
     * @throws uk.nhs.talentforcare.shared.Forbidden unless the actor reads concerns at all
     */
    Concern require(Actor actor, long id, Optional<Concern> found) {
        Scope scope = scope(actor);
        return found.filter(scope::reaches)
                .filter(concern -> !concern.mayBeAbout(actor.accountId()))
                .orElseThrow(() -> new NotFound("concern " + id + " for account " + actor.accountId()));
    }

    /** Whether there is anybody who may read it. */
    boolean any(Concern concern) {
        return Permission.READ_CONCERNS.roles().stream()
                .flatMap(role -> accounts.holding(role).stream())
                .filter(account -> !concern.mayBeAbout(account.id()))
                .anyMatch(account -> Scope.of(Actor.of(account)).reaches(concern));
    }

    /** Of the people whom it may be about, those who hold a safeguarding role: work must be kept from each of them. */
    Set<Long> keptFrom(Concern concern) {
        return Stream.of(Role.SAFEGUARDING_LEAD, Role.SAFEGUARDING_DEPUTY)
                .flatMap(role -> accounts.holding(role).stream())
                .map(Account::id)
                .filter(concern::mayBeAbout)
                .collect(Collectors.toSet());
    }
}
