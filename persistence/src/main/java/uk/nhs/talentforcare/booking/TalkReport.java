package uk.nhs.talentforcare.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * The ambassador's word on a talk that its school has not recorded in time. It stands as "reported", which is no evidence
 * for a benchmark; the school may still record the talk, and then that stands.
 */
@Entity
@Table(name = "talk_report")
public class TalkReport {

    @Id
    @Column(name = "talk_id")
    private long talkId;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "took_place")
    private Boolean tookPlace;

    @Column(name = "reported_at")
    private Instant reportedAt;

    protected TalkReport() {}

    /** The ambassador is asked. */
    public TalkReport(long talkId, Instant now) {
        this.talkId = talkId;
        this.askedAt = now;
    }

    /** The ambassador says whether it took place; the last word stands. */
    public void says(boolean happened, Instant now) {
        tookPlace = happened;
        reportedAt = now;
    }

    public long talkId() {
        return talkId;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Whether it took place, once the ambassador has said. */
    public Optional<Boolean> tookPlace() {
        return Optional.ofNullable(tookPlace);
    }

    public Optional<Instant> reportedAt() {
        return Optional.ofNullable(reportedAt);
    }
}
