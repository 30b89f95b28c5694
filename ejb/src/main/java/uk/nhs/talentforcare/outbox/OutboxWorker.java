package uk.nhs.talentforcare.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.TimedWork;
import uk.nhs.talentforcare.shared.Timers;

/** Sends what waits in the outbox: woken by each commit, and by a timer in case the waking was lost. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxWorker {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class.getName());
    private static final int BATCH = 20;

    @Inject
    private OutboxClaims claims;

    @Inject
    private Timers timers;

    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    private final AtomicBoolean working = new AtomicBoolean();
    private MailTransport transport;
    private MimeMessages mimeMessages;

    @PostConstruct
    void prepare() {
        transport = configuration.mail().sink()
                ? new SinkTransport(SinkTransport.folderIn(configuration.dataFolder()), clock)
                : new SmtpTransport(configuration.mail());
        mimeMessages = new MimeMessages(
                configuration.mail().from(),
                "Talent for Care",
                configuration.publicUrl().getHost());
    }

    /** Only wakes the worker: the row is safe already. */
    public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxWritten written) {
        try {
            executor.execute(this::look);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "The timer will find what this wake-up would have sent", e);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        timers.run(TimedWork.OUTBOX, this::drain);
    }

    private void drain() {
        if (!working.compareAndSet(false, true)) {
            return;
        }
        try {
            List<OutboxMessage> due = claims.claim(BATCH);
            while (!due.isEmpty()) {
                due.forEach(this::send);
                due = claims.claim(BATCH);
            }
        } finally {
            working.set(false);
        }
    }

    private void send(OutboxMessage message) {
        try {
            transport.send(mimeMessages.of(message));
            claims.sent(message.id());
        } catch (MessagingException | IOException e) {
            LOG.log(Level.WARNING, "Message {0} was not taken, attempt {1}: {2}", new Object[] {
                message.id(), message.attempts(), e.getClass().getName()
            });
            claims.failed(message.id(), String.valueOf(e.getMessage()));
        }
    }
}
