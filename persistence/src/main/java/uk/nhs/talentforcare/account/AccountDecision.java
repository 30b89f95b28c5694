package uk.nhs.talentforcare.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was decided about an account, by whom and why; never changed afterwards. */
@Entity
@Table(name = "account_decision")
public class AccountDecision {

    /** The most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "decided_by")
    private long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private DecisionKind decision;

    private String about;
    private String reason;

    @Column(name = "submission_key")
    private String submissionKey;

    protected AccountDecision() {}

    /**
     * @param decidedBy the account of whoever decides
     * @param about what exactly, such as "Coordinator, Wessex"; empty if the decision says it all
     * @param submissionKey drawn once for each form, so that pressing twice decides once
     */
    public AccountDecision(
            long accountId,
            long decidedBy,
            Instant decidedAt,
            DecisionKind decision,
            String about,
            String reason,
            String submissionKey) {
        this.accountId = accountId;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
        this.decision = decision;
        this.about = about;
        this.reason = reason;
        this.submissionKey = submissionKey;
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public long decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public DecisionKind decision() {
        return decision;
    }

    public String about() {
        return about;
    }

    public String reason() {
        return reason;
    }
}
