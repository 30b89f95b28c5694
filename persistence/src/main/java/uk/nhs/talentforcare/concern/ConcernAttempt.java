package uk.nhs.talentforcare.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something done that must not be done too often, remembered for an hour, without saying by whom or on what. */
@Entity
@Table(name = "concern_attempt")
class ConcernAttempt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private AttemptKind kind;

    @Column(name = "subject_mac")
    private String subjectMac;

    @Column(name = "attempted_at")
    private Instant attemptedAt;

    protected ConcernAttempt() {}

    ConcernAttempt(AttemptKind kind, String subjectMac, Instant attemptedAt) {
        this.kind = kind;
        this.subjectMac = subjectMac;
        this.attemptedAt = attemptedAt;
    }
}
