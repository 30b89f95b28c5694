package uk.nhs.talentforcare.privacy;

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
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.TimedWork;
import uk.nhs.talentforcare.shared.Timers;

/** Removes what has been kept long enough, at night when nobody works. Every node may do so: a removal repeated removes nothing. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionTimer {

    private static final Logger LOG = Logger.getLogger(RetentionTimer.class.getName());

    @Inject
    private RetentionService retention;

    @Inject
    private Timers timers;

    @Schedule(hour = "2", minute = "41", timezone = "Europe/London", persistent = false)
    public void run() {
        timers.run(TimedWork.RETENTION, () -> {
            long removed = retention.run(Actor.SYSTEM);
            LOG.log(Level.INFO, "Retention removed {0} records", removed);
        });
    }
}
