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
import uk.nhs.talentforcare.ambassador.Ambassador;

/** A school's wish to have one ambassador for a talk. A talk has at most three that are unanswered. */
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

    protected Invitation() {}

    Invitation(Talk talk, Ambassador ambassador, int livePlace, Instant now) {
        this.talk = talk;
        this.ambassador = ambassador;
        this.livePlace = livePlace;
        this.sentAt = now;
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

    public Instant sentAt() {
        return sentAt;
    }
}
