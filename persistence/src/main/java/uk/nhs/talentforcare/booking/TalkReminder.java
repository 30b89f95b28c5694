package uk.nhs.talentforcare.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Both sides were reminded of a talk at a time. */
@Entity
@Table(name = "talk_reminder")
public class TalkReminder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "booking_id")
    private long bookingId;

    @Enumerated(EnumType.STRING)
    private ReminderKind kind;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected TalkReminder() {}

    public TalkReminder(Booking booking, ReminderKind kind, Instant now) {
        this.bookingId = booking.id();
        this.kind = kind;
        this.startsAt = booking.time().startsAt();
        this.sentAt = now;
    }

    public long bookingId() {
        return bookingId;
    }

    public ReminderKind kind() {
        return kind;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
