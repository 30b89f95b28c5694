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

/** What a coordinator did to a talk for one of its sides, and why. Written once; both sides read it. */
@Entity
@Table(name = "talk_step_in")
public class StepIn {

    /** What was done. */
    public enum Kind {
        BOOKED,
        REASSIGNED,
        CONFIRMED,
        WITHDRAWN,
        CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "talk_id")
    private long talkId;

    @Column(name = "booking_id")
    private Long bookingId;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String reason;

    @Column(name = "done_at")
    private Instant doneAt;

    protected StepIn() {}

    /**
     * @param bookingId the booking that was made or changed, {@code null} if there was none
     * @param reason in the coordinator's words
     */
    public StepIn(long talkId, Long bookingId, long accountId, Kind kind, String reason, Instant doneAt) {
        this.talkId = talkId;
        this.bookingId = bookingId;
        this.accountId = accountId;
        this.kind = kind;
        this.reason = reason;
        this.doneAt = doneAt;
    }

    public Long id() {
        return id;
    }
}
