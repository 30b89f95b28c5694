package uk.nhs.talentforcare.waiting;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.nhs.talentforcare.shared.Retry;
import uk.nhs.talentforcare.shared.TimedWork;
import uk.nhs.talentforcare.shared.Timers;

/** Looks every ten minutes, while people are awake, for work that is about to be late, is late, or has nobody. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WorkTimer {

    private static final Logger LOG = Logger.getLogger(WorkTimer.class.getName());

    @Inject
    private WorkSteps steps;

    @Inject
    private Timers timers;

    /** One item that cannot be dealt with does not hold up the others; it is tried again at the next look. */
    @Schedule(hour = "6-20", minute = "*/10", second = "20", timezone = "Europe/London", persistent = false)
    public void look() {
        timers.run(TimedWork.WAITING, this::lookAtAll);
    }

    private void lookAtAll() {
        for (long item : steps.open()) {
            try {
                Retry.onDeadlock(() -> {
                    steps.look(item);
                    return null;
                });
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "Work item " + item + " could not be looked at; trying again later", e);
            }
        }
    }
}
