package uk.nhs.talentforcare.shared;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import uk.nhs.talentforcare.booking.LateReminders;
import uk.nhs.talentforcare.booking.TalkDues;
import uk.nhs.talentforcare.outbox.OutboxRepository;
import uk.nhs.talentforcare.outbox.OutboxState;
import uk.nhs.talentforcare.search.IndexStatus;
import uk.nhs.talentforcare.search.SearchService;
import uk.nhs.talentforcare.waiting.WorkQueue;

/** How the application is, for those who operate it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Health {

    private static final Logger LOG = Logger.getLogger(Health.class.getName());
    private static final int PATIENCE_SECONDS = 2;

    /** Work on talks that has waited for longer is overdue: it is looked for every five minutes. */
    private static final Duration TWO_LOOKS = Duration.ofMinutes(11);

    @Resource(lookup = "java:app/jdbc/campaign")
    private DataSource database;

    @Inject
    private Migrator migrator;

    @Inject
    private OutboxRepository outbox;

    @Inject
    private SearchService search;

    @Inject
    private WorkQueue work;

    @Inject
    private Timers timers;

    @Inject
    private TalkDues talkDues;

    @Inject
    private LateReminders lateReminders;

    @Inject
    private Clock clock;

    /** Whether the database answers and is migrated: then requests may come. */
    public boolean ready() {
        if (!migrator.migrated()) {
            return false;
        }
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", e.getMessage());
            return false;
        }
    }

    /** Figures by name, in the units that the names end in. */
    public Map<String, Long> figures() {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("outbox_pending", outbox.count(OutboxState.PENDING));
        figures.put("outbox_parked", outbox.count(OutboxState.PARKED));
        figures.put(
                "outbox_oldest_pending_seconds",
                outbox.oldestPending()
                        .map(written ->
                                Duration.between(written, clock.instant()).toSeconds())
                        .orElse(0L));
        figures.put("work_open", work.open());
        figures.put("work_late", work.late());
        for (IndexStatus index : search.status()) {
            String name = "search_" + index.index().replace('-', '_');
            figures.put(name + "_documents", index.documents());
            figures.put(name + "_rebuilding", index.rebuilding() ? 1L : 0L);
        }
        Instant now = clock.instant();
        figures.put("talks_since_last_look_seconds", timers.secondsSinceSuccess(TimedWork.TALKS));
        figures.put("talks_overdue", talkDues.count(now.minus(TWO_LOOKS)));
        figures.put("talk_reminders_late", lateReminders.count(now).all());
        figures.put("timers_failing", timers.failing());
        figures.put("timers_overdue", timers.overdue());
        for (TimedWork timed : TimedWork.values()) {
            figures.put("timer_" + timed.label() + "_since_success_seconds", timers.secondsSinceSuccess(timed));
        }
        Runtime runtime = Runtime.getRuntime();
        figures.put("heap_used_bytes", runtime.totalMemory() - runtime.freeMemory());
        figures.put("heap_most_bytes", runtime.maxMemory());
        return figures;
    }
}
