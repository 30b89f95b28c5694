package uk.nhs.talentforcare.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An e-mail that must go out, written in the transaction of the change that it tells of.
 *
 * <pre>
 * PENDING ──sent──▶ SENT
 *    └──failed often enough──▶ PARKED
 * </pre>
 */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage {

    /** Attempts before a message is parked: with the back-off, a day and a half. */
    public static final int MOST_ATTEMPTS = 12;

    private static final int LONGEST_ERROR = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "message_key")
    private String key;

    private String recipient;
    private String subject;

    @Column(name = "text_body")
    private String textBody;

    @Column(name = "html_body")
    private String htmlBody;

    private String calendar;

    @Column(name = "calendar_method")
    private String calendarMethod;

    @Column(name = "stop_address")
    private String stopAddress;

    @Enumerated(EnumType.STRING)
    private OutboxState state;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "last_error")
    private String lastError;

    protected OutboxMessage() {}

    /**
     * @param key unique; a second message with the same key is the same message
     * @param calendar an iCalendar object, or {@code null}
     * @param calendarMethod its method, {@code REQUEST} or {@code CANCEL}, or {@code null}
     */
    public OutboxMessage(
            String key,
            String recipient,
            String subject,
            String textBody,
            String htmlBody,
            String calendar,
            String calendarMethod,
            Instant now) {
        this.key = key;
        this.recipient = recipient;
        this.subject = subject;
        this.textBody = textBody;
        this.htmlBody = htmlBody;
        this.calendar = calendar;
        this.calendarMethod = calendarMethod;
        this.state = OutboxState.PENDING;
        this.dueAt = now;
        this.createdAt = now;
    }

    /**
     * Mail like it ends at this address: opening it asks, a form sent to it stops (RFC 8058).
     *
     * @param address a full address of ours
     */
    public OutboxMessage stoppedAt(String address) {
        stopAddress = address;
        return this;
    }

    /** Takes the message for one attempt; should the node die, it is due again after the lease. */
    public void claim(Instant now, Duration lease) {
        attempts++;
        dueAt = now.plus(lease);
    }

    public void sent(Instant now) {
        state = OutboxState.SENT;
        sentAt = now;
        lastError = null;
    }

    /**
     * The attempt failed: due again after 10 s, 20 s, 40 s … at most 6 hours, or parked after {@value #MOST_ATTEMPTS}.
     *
     * @param error why, without personal data
     */
    public void failed(String error, Instant now) {
        lastError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        if (attempts >= MOST_ATTEMPTS) {
            state = OutboxState.PARKED;
        } else {
            long seconds = Math.min(Duration.ofHours(6).toSeconds(), 10L << (attempts - 1));
            dueAt = now.plusSeconds(seconds);
        }
    }

    public Long id() {
        return id;
    }

    public String key() {
        return key;
    }

    public String recipient() {
        return recipient;
    }

    public String subject() {
        return subject;
    }

    public String textBody() {
        return textBody;
    }

    public Optional<String> htmlBody() {
        return Optional.ofNullable(htmlBody);
    }

    public Optional<String> calendar() {
        return Optional.ofNullable(calendar);
    }

    public Optional<String> calendarMethod() {
        return Optional.ofNullable(calendarMethod);
    }

    /** Where mail like it is stopped, if the person can stop it. */
    public Optional<String> stopAddress() {
        return Optional.ofNullable(stopAddress);
    }

    public OutboxState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }
}
