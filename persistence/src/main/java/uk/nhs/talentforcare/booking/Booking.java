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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.shared.IllegalTransition;

/**
 * An ambassador's hold on a talk at a time. It stands until it is ended; the talk's state says how far it has come. An
 * ended booking stays, as history.
 *
 * <p>Its calendar entry keeps one UID for life, and a sequence that rises with every change, so that a calendar updates
 * the entry it has (RFC 5546).
 */
@Entity
@Table(name = "booking")
public class Booking {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "talk_id")
    private Talk talk;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "ambassador_id")
    private Ambassador ambassador;

    @Column(name = "submission_key")
    private String submissionKey;

    @Column(name = "calendar_uid")
    private String calendarUid;

    @Column(name = "calendar_sequence")
    private int calendarSequence;

    @Enumerated(EnumType.STRING)
    private TalkFormat format;

    @Column(name = "starts_at")
    private Instant startsAt;

    private int minutes;

    @Column(name = "booked_at")
    private Instant bookedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private BookingEnding ending;

    @Column(name = "end_reason")
    private String endReason;

    private String room;
    private String arrival;

    @Column(name = "staff_present")
    private String staffPresent;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_telephone")
    private String contactTelephone;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "coordinator_called_at")
    private Instant coordinatorCalledAt;

    @Column(name = "stand_down_told_at")
    private Instant standDownToldAt;

    @Column(name = "outcome_asked_at")
    private Instant outcomeAskedAt;

    @Version
    private int version;

    protected Booking() {}

    Booking(Talk talk, Ambassador ambassador, TalkTime time, TalkFormat format, String submissionKey, Instant now) {
        this.talk = talk;
        this.ambassador = ambassador;
        this.startsAt = time.startsAt();
        this.minutes = time.minutes();
        this.format = format;
        this.submissionKey = submissionKey;
        this.calendarUid = UUID.randomUUID() + "@talent-for-care";
        this.bookedAt = now;
    }

    void confirmed(Arrangements arrangements, Instant now) {
        if (endedAt != null) {
            throw new IllegalTransition("booking that has ended", talk.state(), TalkState.CONFIRMED);
        }
        arranged(arrangements);
        this.confirmedAt = now;
    }

    /** It is confirmed with the booking itself: an accepted invitation, or a school that confirms automatically. */
    void confirmedAtOnce(Instant now) {
        this.confirmedAt = now;
    }

    void arranged(Arrangements arrangements) {
        this.room = arrangements.room();
        this.arrival = arrangements.arrival();
        this.staffPresent = arrangements.staffPresent();
        this.contactName = arrangements.contactName();
        this.contactTelephone = arrangements.contactTelephone();
        this.calendarSequence++;
    }

    /** Both sides agree on a new time. */
    void moveTo(TalkTime time) {
        if (endedAt != null) {
            throw new IllegalStateException("A booking that has ended cannot be moved");
        }
        this.startsAt = time.startsAt();
        this.minutes = time.minutes();
        this.calendarSequence++;
    }

    void ended(BookingEnding how, String reason, Instant now) {
        if (endedAt != null) {
            throw new IllegalTransition("booking that has ended", ending, how);
        }
        this.ending = how;
        this.endReason = reason;
        this.endedAt = now;
        this.calendarSequence++;
    }

    /** The school is reminded to confirm it: once. */
    public void schoolReminded(Instant now) {
        remindedAt = once(remindedAt, now);
    }

    /** The area's coordinator is called, because the school has not confirmed it: once. */
    public void coordinatorCalled(Instant now) {
        coordinatorCalledAt = once(coordinatorCalledAt, now);
    }

    /** The ambassador is told that they may stand down, because the school has not confirmed: once. */
    public void standDownTold(Instant now) {
        standDownToldAt = once(standDownToldAt, now);
    }

    /** The school is asked what happened: once. */
    public void outcomeAsked(Instant now) {
        outcomeAskedAt = once(outcomeAskedAt, now);
    }

    private static Instant once(Instant done, Instant now) {
        if (done != null) {
            throw new IllegalStateException("Done already at " + done);
        }
        return now;
    }

    /** The quarters of an hour that it takes out of the ambassador's diary, travel included. */
    public List<Instant> quarters() {
        return time().quarters(ambassador.travelMinutesFor(format));
    }

    public Long id() {
        return id;
    }

    public Talk talk() {
        return talk;
    }

    public Ambassador ambassador() {
        return ambassador;
    }

    public String submissionKey() {
        return submissionKey;
    }

    /** The calendar entry's UID, the same for life. */
    public String calendarUid() {
        return calendarUid;
    }

    /** The calendar entry's SEQUENCE, from 0. */
    public int calendarSequence() {
        return calendarSequence;
    }

    /** In person or online, never either. */
    public TalkFormat format() {
        return format;
    }

    public TalkTime time() {
        return new TalkTime(startsAt, minutes);
    }

    public Instant bookedAt() {
        return bookedAt;
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** When the school was reminded to confirm it. */
    public Optional<Instant> remindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    /** When the area's coordinator was called. */
    public Optional<Instant> coordinatorCalledAt() {
        return Optional.ofNullable(coordinatorCalledAt);
    }

    /** When the ambassador was told that they may stand down. */
    public Optional<Instant> standDownToldAt() {
        return Optional.ofNullable(standDownToldAt);
    }

    /** When the school was asked what happened. */
    public Optional<Instant> outcomeAskedAt() {
        return Optional.ofNullable(outcomeAskedAt);
    }

    public Optional<BookingEnding> ending() {
        return Optional.ofNullable(ending);
    }

    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** Whether nobody had to confirm it: an accepted invitation, or a school that confirms automatically. */
    public boolean wasConfirmedAtOnce() {
        return bookedAt.equals(confirmedAt);
    }

    /** What the school has said about the day; empty before. */
    public Optional<Arrangements> arrangements() {
        return Optional.ofNullable(room)
                .map(said -> new Arrangements(room, arrival, staffPresent, contactName, contactTelephone));
    }
}
