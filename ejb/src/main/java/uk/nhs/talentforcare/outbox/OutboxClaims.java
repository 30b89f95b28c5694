package uk.nhs.talentforcare.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The short transactions around an attempt to send: claim, then sent or failed. Nothing is sent inside one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxClaims {

    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    private OutboxRepository messages;

    @Inject
    private Clock clock;

    /** Takes messages that are due; another node passes them over until the lease ends. */
    public List<OutboxMessage> claim(int most) {
        List<OutboxMessage> due = messages.lockDue(clock.instant(), most);
        due.forEach(message -> message.claim(clock.instant(), LEASE));
        return due;
    }

    public void sent(long id) {
        messages.find(id).ifPresent(message -> message.sent(clock.instant()));
    }

    public void failed(long id, String error) {
        messages.find(id).ifPresent(message -> message.failed(error, clock.instant()));
    }
}
