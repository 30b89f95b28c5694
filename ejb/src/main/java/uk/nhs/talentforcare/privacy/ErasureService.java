package uk.nhs.talentforcare.privacy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Retry;

/**
 * Erases a person (article 17 UK GDPR): open bookings are given back and the other side is told, then the person goes from
 * every record, and counts stay. Concerns and the audit log are exempt: safeguarding records and the duty to answer for
 * what was done (article 17(3)(b)).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ErasureService {

    @Inject
    private ErasureDesk desk;

    @Inject
    @Any
    private Instance<Departing> features;

    @Inject
    private Permissions permissions;

    /**
     * Somebody erases themselves.
     *
     * @param proof the password, or for an account without one its e-mail address
     * @param remoteAddress the network address that it comes from
     * @throws Invalid if the proof is not right, or was guessed at too often lately
     * @throws Conflict if nobody else could look after the platform
     */
    public void erase(Actor actor, String proof, String remoteAddress) {
        desk.requireProof(actor, proof, remoteAddress);
        erase(actor.accountId(), actor);
    }

    /** Whether the person shows who they are by a password; otherwise by their e-mail address. */
    public boolean asksPassword(Actor actor) {
        return desk.hasPassword(actor);
    }

    /**
     * An administrator erases somebody who asked for it.
     *
     * @throws NotFound if there is no such person
     */
    public void eraseFor(Actor administrator, long accountId) {
        permissions.require(administrator, Permission.HANDLE_DATA_REQUESTS);
        erase(accountId, administrator);
    }

    /** The platform erases somebody who has not come for years. */
    public void eraseInactive(long accountId) {
        erase(accountId, Actor.SYSTEM);
    }

    private void erase(long accountId, Actor by) {
        Actor leaver = desk.leaver(accountId);
        features.forEach(feature -> feature.leaves(leaver));
        Retry.onDeadlock(() -> {
            desk.erase(by, accountId);
            return null;
        });
    }
}
