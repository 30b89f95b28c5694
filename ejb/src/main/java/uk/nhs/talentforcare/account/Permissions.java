package uk.nhs.talentforcare.account;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Forbidden;

/** Holds what somebody wants to do against the table in {@link Permission}. */
@ApplicationScoped
public class Permissions {

    /** Whether the actor holds the permission anywhere at all. */
    public boolean allows(Actor actor, Permission permission) {
        return permission.roles().stream()
                .anyMatch(role -> national(role) ? actor.has(role, null, null) : actor.has(role));
    }

    /** Whether the actor holds the permission for what belongs to an organisation and an area (each may be null). */
    public boolean allows(Actor actor, Permission permission, Long organisationId, String localAreaCode) {
        return permission.roles().stream()
                .anyMatch(role ->
                        national(role) ? actor.has(role, null, null) : actor.has(role, organisationId, localAreaCode));
    }

    /** An administrator is one for the nation or none: bound to a place, the role would reach what has no place. */
    private static boolean national(Role role) {
        return role == Role.ADMINISTRATOR;
    }

    /** @throws Forbidden unless the actor holds the permission anywhere */
    public void require(Actor actor, Permission permission) {
        if (!allows(actor, permission)) {
            throw new Forbidden(permission + " for account " + actor.accountId());
        }
    }

    /** @throws Forbidden unless the actor holds the permission for what belongs to the organisation and the area */
    public void require(Actor actor, Permission permission, Long organisationId, String localAreaCode) {
        if (!allows(actor, permission, organisationId, localAreaCode)) {
            throw new Forbidden(permission + " for account " + actor.accountId() + " at organisation " + organisationId
                    + ", area " + localAreaCode);
        }
    }
}
