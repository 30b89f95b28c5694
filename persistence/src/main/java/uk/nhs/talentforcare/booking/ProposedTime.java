package uk.nhs.talentforcare.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A time at which the school can have the talk. */
@Entity
@Table(name = "proposed_time")
public class ProposedTime {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "talk_id")
    private Talk talk;

    @Column(name = "starts_at")
    private Instant startsAt;

    private int minutes;

    protected ProposedTime() {}

    ProposedTime(Talk talk, TalkTime time) {
        this.talk = talk;
        this.startsAt = time.startsAt();
        this.minutes = time.minutes();
    }

    void lasts(int newMinutes) {
        this.minutes = newMinutes;
    }

    public Long id() {
        return id;
    }

    public TalkTime time() {
        return new TalkTime(startsAt, minutes);
    }
}
