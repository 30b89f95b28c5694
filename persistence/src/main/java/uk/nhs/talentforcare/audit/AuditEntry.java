package uk.nhs.talentforcare.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One change of state: who, what, when, from, to. Written once; the database lets nobody change or delete it. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "actor_account_id")
    private Long actorAccountId;

    private String action;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private long subjectId;

    @Column(name = "from_state")
    private String fromState;

    @Column(name = "to_state")
    private String toState;

    protected AuditEntry() {}

    /**
     * @param actorAccountId who did it, {@code null} for a visitor or the system itself
     * @param action what was done, such as {@code book-talk}, at most 60 ASCII characters
     * @param subjectType to what, such as {@code talk-request}, at most 40 ASCII characters
     */
    public AuditEntry(
            Instant recordedAt,
            Long actorAccountId,
            String action,
            String subjectType,
            long subjectId,
            String fromState,
            String toState) {
        this.recordedAt = recordedAt;
        this.actorAccountId = actorAccountId;
        this.action = action;
        this.subjectType = subjectType;
        this.subjectId = subjectId;
        this.fromState = fromState;
        this.toState = toState;
    }

    public Long id() {
        return id;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Optional<Long> actorAccountId() {
        return Optional.ofNullable(actorAccountId);
    }

    public String action() {
        return action;
    }

    public String subjectType() {
        return subjectType;
    }

    public long subjectId() {
        return subjectId;
    }

    public Optional<String> fromState() {
        return Optional.ofNullable(fromState);
    }

    public Optional<String> toState() {
        return Optional.ofNullable(toState);
    }
}
