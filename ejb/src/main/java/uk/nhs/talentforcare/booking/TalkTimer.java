package uk.nhs.talentforcare.booking;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.nhs.talentforcare.shared.Retry;

/** Looks every few minutes for what time has done to talks. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TalkTimer {

    private static final Logger LOG = Logger.getLogger(TalkTimer.class.getName());

    @Inject
    private TalkClosing closing;

    /** Closes offers that have ended, asks for outcomes, reminds schools that keep somebody waiting. */
    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void look() {
        each(closing.toLapse(), closing::lapse);
        each(closing.begun(), closing::askForOutcome);
        each(closing.unanswered(), closing::remind);
        each(closing.proposed(), closing::endProposal);
    }

    /** One talk that cannot be dealt with does not hold up the others; it is tried again at the next look. */
    private static void each(List<Long> talks, LongConsumer deed) {
        for (long talk : talks) {
            try {
                Retry.onDeadlock(() -> {
                    deed.accept(talk);
                    return null;
                });
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "Talk " + talk + " could not be dealt with; trying again at the next look", e);
            }
        }
    }
}
