package uk.nhs.talentforcare.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import uk.nhs.talentforcare.shared.IllegalTransition;

/**
 * A new time for a booking, which the other side accepts or declines. The booking stands meanwhile, and at most one
 * proposal waits for an answer at a time.
 */
@Entity
@Table(name = "time_proposal")
public class TimeProposal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "booking_id")
    private Booking booking;

    @Column(name = "by_school")
    private boolean bySchool;

    @Column(name = "starts_at")
    private Instant startsAt;

    private int minutes;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private ProposalAnswer answer;

    protected TimeProposal() {}

    /** @param bySchool whether the school proposes it; otherwise the ambassador does */
    public TimeProposal(Booking booking, boolean bySchool, TalkTime time, Instant now) {
        this.booking = booking;
        this.bySchool = bySchool;
        this.startsAt = time.startsAt();
        this.minutes = time.minutes();
        this.proposedAt = now;
    }

    /** The other side takes the new time; the caller moves the ambassador's quarters in the same transaction. */
    public void accept(Instant now) {
        answer(ProposalAnswer.ACCEPTED, now);
        booking.moveTo(time());
    }

    /** It comes to nothing: the booking stands as it was. */
    public void end(ProposalAnswer how, Instant now) {
        if (how == ProposalAnswer.ACCEPTED) {
            throw new IllegalArgumentException("Accepting moves the booking: call accept");
        }
        answer(how, now);
    }

    private void answer(ProposalAnswer how, Instant now) {
        if (answeredAt != null) {
            throw new IllegalTransition("proposal", answer, how);
        }
        answer = how;
        answeredAt = now;
    }

    public Long id() {
        return id;
    }

    public Booking booking() {
        return booking;
    }

    public boolean bySchool() {
        return bySchool;
    }

    public TalkTime time() {
        return new TalkTime(startsAt, minutes);
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** Empty while it waits for an answer. */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** Empty while it waits for an answer. */
    public Optional<ProposalAnswer> answer() {
        return Optional.ofNullable(answer);
    }
}
