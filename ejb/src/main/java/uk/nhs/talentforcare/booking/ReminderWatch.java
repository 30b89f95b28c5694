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
import uk.nhs.talentforcare.shared.TimedWork;
import uk.nhs.talentforcare.shared.Timers;

/** Notices that reminders were not sent: a timer of its own, because it is the other that may stand still. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderWatch {

    @Inject
    private ReminderAlerts alerts;

    @Inject
    private Timers timers;

    /** Looks every quarter of an hour. */
    @Schedule(hour = "*", minute = "7/15", persistent = false)
    public void look() {
        timers.run(TimedWork.REMINDERS_WATCHED, alerts::look);
    }
}
