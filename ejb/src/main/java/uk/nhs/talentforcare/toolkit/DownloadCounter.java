package uk.nhs.talentforcare.toolkit;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.TimedWork;
import uk.nhs.talentforcare.shared.Timers;

/**
 * Counts downloads without making anybody wait: in memory, written every five seconds and when the application stops. What
 * cannot be written is kept and tried again; a crash loses five seconds' counts at most.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DownloadCounter {

    private static final Logger LOG = Logger.getLogger(DownloadCounter.class.getName());

    @Inject
    private DownloadTallies tallies;

    @Inject
    private Timers timers;

    @Inject
    private Clock clock;

    private final Map<DownloadTally, Long> waiting = new ConcurrentHashMap<>();

    /** Notes that a file was taken. A lead's download counts for the organisation, everybody else's for none. */
    public void count(Actor actor, long materialFileId) {
        LocalDate today = clock.instant().atZone(LondonTime.ZONE).toLocalDate();
        waiting.merge(new DownloadTally(materialFileId, today, organisation(actor)), 1L, Long::sum);
    }

    private static long organisation(Actor actor) {
        Set<Long> organisations = actor.organisationsAs(Role.LOCAL_LEAD);
        return organisations.size() == 1 ? organisations.iterator().next() : DownloadTally.NO_ORGANISATION;
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void writeSoon() {
        timers.run(TimedWork.DOWNLOAD_COUNTS, this::write);
    }

    private void write() {
        for (DownloadTally tally : waiting.keySet()) {
            Long downloads = waiting.remove(tally);
            if (downloads != null) {
                write(tally, downloads);
            }
        }
    }

    private void write(DownloadTally tally, long downloads) {
        try {
            tallies.add(tally, downloads);
        } catch (EJBException e) {
            waiting.merge(tally, downloads, Long::sum);
            throw e;
        }
    }

    @PreDestroy
    void writeTheRest() {
        try {
            write();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Download counts of " + waiting.size() + " files are lost", e);
        }
    }
}
