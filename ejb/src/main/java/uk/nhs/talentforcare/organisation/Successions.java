package uk.nhs.talentforcare.organisation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.nhs.talentforcare.organisation.SuccessionRepository.Pair;
import uk.nhs.talentforcare.shared.Retry;

/**
 * Follows what the registers say after an import: a school that became an academy takes its people, talks and history
 * along; one that has just closed with talks to come goes to its coordinator. Safe to repeat at any time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Successions {

    private static final Logger LOG = Logger.getLogger(Successions.class.getName());

    @Inject
    private SuccessionSteps steps;

    /** Does everything that is due, one organisation a transaction; a chain is followed from its end. */
    public void followAll() {
        for (boolean moved = true; moved; ) {
            moved = false;
            List<Pair> due = steps.due();
            for (Pair pair : due) {
                moved |= follow(pair);
            }
        }
        Retry.onDeadlock(() -> {
            steps.lookAtClosed();
            return null;
        });
    }

    /** One that fails does not hold up the others; it is tried again after the next import, or at night. */
    private boolean follow(Pair pair) {
        try {
            return Retry.onDeadlock(() -> steps.follow(pair));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Organisation " + pair.predecessorId() + " could not be followed", e);
            return false;
        }
    }
}
