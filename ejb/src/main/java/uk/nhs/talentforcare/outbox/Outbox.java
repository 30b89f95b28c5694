package uk.nhs.talentforcare.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** Takes outgoing messages in the transaction of the change that they tell of, so that neither is lost alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {

    @Inject
    private OutboxRepository messages;

    @Inject
    private Event<OutboxWritten> written;

    @Inject
    private Clock clock;

    /** Puts the message in, unless one with the same key is there already. */
    public void mail(MailMessage message) {
        put(message, null);
    }

    /**
     * The same for mail that people asked for and can stop.
     *
     * @param stopAddress where: opening it asks, a form sent to it stops (RFC 8058)
     */
    public void mail(MailMessage message, String stopAddress) {
        put(message, stopAddress);
    }

    private void put(MailMessage message, String stopAddress) {
        if (messages.exists(message.key())) {
            return;
        }
        messages.add(new OutboxMessage(
                        message.key(),
                        message.to().value(),
                        message.subject(),
                        message.text(),
                        message.html() != null ? message.html() : HtmlPart.of(message.subject(), message.text()),
                        message.calendar(),
                        message.calendarMethod(),
                        clock.instant())
                .stoppedAt(stopAddress));
        written.fire(new OutboxWritten());
    }
}
