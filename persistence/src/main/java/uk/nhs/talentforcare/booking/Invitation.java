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
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.shared.IllegalTransition;

/**
 * A school's wish to have one ambassador for a talk. A talk has at most three that are unanswered.
 *
 * <pre>
 * SENT ──accept──▶ ACCEPTED (the talk is CONFIRMED)     SENT ──expire──▶ EXPIRED (another was first, or too late)
 *   └────decline─▶ DECLINED (reason)                    SENT ──suggest──▶ SENT (another time, which the school answers)
 * </pre>
 */
@Entity
@Table(name = "talk_invitation")
public class Invitation {

    /** The most ambassadors who may be invited to a talk at a time. */
    public static final int MOST = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "talk_id")
    private Talk talk;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "ambassador_id")
    private Ambassador ambassador;

    @Enumerated(EnumType.STRING)
    private InvitationState state = InvitationState.SENT;

    @Column(name = "live_place")
    private Integer livePlace;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "decline_reason")
    private String declineReason;

    @Column(name = "suggested_starts_at")
    private Instant suggestedStartsAt;

    @Column(name = "suggested_minutes")
    private Integer suggestedMinutes;

    @Column(name = "answer_hash")
    private String answerHash;

    protected Invitation() {}

    Invitation(Talk talk, Ambassador ambassador, int livePlace, Instant now) {
        this.talk = talk;
        this.ambassador = ambassador;
        this.livePlace = livePlace;
        this.sentAt = now;
    }

    /**
     * It can be answered by a link, until it is answered.
     *
     * @param hash of the link's secret, 64 hexadecimal digits
     */
    public void answerableBy(String hash) {
        this.answerHash = hash;
    }

    void accepted(Instant now) {
        end(InvitationState.ACCEPTED, now);
    }

    /** The ambassador cannot give the talk. */
    public void decline(String reason, Instant now) {
        end(InvitationState.DECLINED, now);
        declineReason = reason;
    }

    /** Another ambassador was first, the school has opened or withdrawn the talk, or it is too late. */
    public void expire(Instant now) {
        end(InvitationState.EXPIRED, now);
    }

    /** The ambassador would give the talk at another time; the invitation stands meanwhile. */
    public void suggest(TalkTime time) {
        requireLive(state);
        suggestedStartsAt = time.startsAt();
        suggestedMinutes = time.minutes();
    }

    /** The school cannot have the talk at the time that the ambassador suggested; the times it proposed still stand. */
    public void refuseSuggestion() {
        requireLive(state);
        suggestedStartsAt = null;
        suggestedMinutes = null;
    }

    private void end(InvitationState next, Instant now) {
        requireLive(next);
        state = next;
        livePlace = null;
        answeredAt = now;
        answerHash = null;
    }

    private void requireLive(InvitationState next) {
        if (state != InvitationState.SENT) {
            throw new IllegalTransition("invitation", state, next);
        }
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

    public InvitationState state() {
        return state;
    }

    /** Whether the ambassador can still answer it. */
    public boolean live() {
        return state == InvitationState.SENT;
    }

    /** Its place among those that are unanswered, 1 to 3; empty once it is answered. */
    public Optional<Integer> livePlace() {
        return Optional.ofNullable(livePlace);
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** Why the ambassador declined. */
    public Optional<String> declineReason() {
        return Optional.ofNullable(declineReason);
    }

    /** Another time at which the ambassador would give the talk, until the school has answered. */
    public Optional<TalkTime> suggested() {
        return suggestedStartsAt == null
                ? Optional.empty()
                : Optional.of(new TalkTime(suggestedStartsAt, suggestedMinutes));
    }
}
