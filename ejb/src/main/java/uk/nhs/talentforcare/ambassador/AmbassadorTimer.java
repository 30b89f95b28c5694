package uk.nhs.talentforcare.ambassador;

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
import uk.nhs.talentforcare.shared.TimedWork;
import uk.nhs.talentforcare.shared.Timers;

/** Looks every hour, while people are awake, for managers to remind, briefings that end, and breaks that are over. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AmbassadorTimer {

    private static final Logger LOG = Logger.getLogger(AmbassadorTimer.class.getName());

    @Inject
    private EmployerSteps employer;

    @Inject
    private LifeSteps life;

    @Inject
    private Timers timers;

    @Schedule(hour = "7-20", minute = "23", second = "10", timezone = "Europe/London", persistent = false)
    public void look() {
        timers.run(TimedWork.AMBASSADORS, this::lookAtAll);
    }

    private void lookAtAll() {
        each("manager's question", employer.open(), employer::look);
        each("briefing of ambassador", life.briefings(), life::remind);
        each("agreement of ambassador", life.agreements(), life::remindOfAgreement);
        each("break of ambassador", life.breaksOver(), life::endBreak);
        each("diary of ambassador", life.parting(), life::part);
    }

    /** One that cannot be dealt with does not hold up the others; it is tried again at the next look. */
    private static void each(String what, List<Long> ids, LongConsumer look) {
        for (long id : ids) {
            try {
                Retry.onDeadlock(() -> {
                    look.accept(id);
                    return null;
                });
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "The " + what + " " + id + " could not be looked at; trying again later", e);
            }
        }
    }
}
