package uk.nhs.talentforcare.concern;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.nhs.talentforcare.shared.IllegalTransition;

/**
 * Somebody's worry about a child or an adult.
 *
 * <pre>
 *                              ┌──refer──▶ REFERRED ────┐
 * RECEIVED ──acknowledge──▶ ACKNOWLEDGED                ├──close──▶ CLOSED
 *                              └─advise─▶ ADVICE_GIVEN ─┘
 * </pre>
 *
 * What was said is encrypted before it comes here, and so are the notes. It is exempt from erasure; it goes with its own
 * retention period, counted from when it was closed.
 */
@Entity
@Table(name = "concern")
public class Concern {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;

    @Column(name = "code_mac")
    private String codeMac;

    @Column(name = "submission_mac")
    private String submissionMac;

    private String statement;

    @Column(name = "danger_now")
    private boolean dangerNow;

    @Column(name = "under_18")
    @Enumerated(EnumType.STRING)
    private UnderEighteen underEighteen;

    @Column(name = "reporter_account_id")
    private Long reporterAccountId;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "local_area_code")
    private String localAreaCode;

    @Enumerated(EnumType.STRING)
    private ConcernState state = ConcernState.RECEIVED;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "acknowledge_by")
    private Instant acknowledgeBy;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "news_since")
    private Instant newsSince;

    private boolean demonstration;

    @ElementCollection
    @CollectionTable(name = "concern_person", joinColumns = @JoinColumn(name = "concern_id"))
    @Column(name = "account_id")
    private Set<Long> people = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "concern_referral", joinColumns = @JoinColumn(name = "concern_id"))
    @Column(name = "body")
    @Enumerated(EnumType.STRING)
    private Set<ReferralBody> referredTo = new TreeSet<>();

    @Version
    private int version;

    protected Concern() {}

    /**
     * @param reference what people call it: random, so that nobody can guess another's
     * @param codeMac keyed hash of the words that let whoever reported it come back
     * @param submissionMac keyed hash of the form's one-time key: the same form twice is one concern
     * @param acknowledgeBy when a safeguarding lead must have read it
     */
    public Concern(String reference, String codeMac, String submissionMac, Instant now, Instant acknowledgeBy) {
        this.reference = reference;
        this.codeMac = codeMac;
        this.submissionMac = submissionMac;
        this.receivedAt = now;
        this.acknowledgeBy = acknowledgeBy;
    }

    /** @param statement all that was said, encrypted */
    public Concern says(String statement, boolean dangerNow, UnderEighteen underEighteen) {
        this.statement = statement;
        this.dangerNow = dangerNow;
        this.underEighteen = underEighteen;
        return this;
    }

    /** Told by somebody who is signed in and does not mind being known. */
    public Concern reportedBy(long accountId) {
        this.reporterAccountId = accountId;
        return this;
    }

    /** @param organisationId {@code null} if nobody knows; @param localAreaCode likewise */
    public Concern belongsTo(Long organisationId, String localAreaCode) {
        this.organisationId = organisationId;
        this.localAreaCode = localAreaCode;
        return this;
    }

    /** It may be about these accounts: none of them ever reads it. */
    public Concern isAbout(Collection<Long> accountIds) {
        people.addAll(accountIds);
        return this;
    }

    /** Invented for demonstration. */
    public Concern forDemonstration() {
        this.demonstration = true;
        return this;
    }

    /** A safeguarding lead has read it and has it now. */
    public void acknowledge(Instant now) {
        become(ConcernState.ACKNOWLEDGED, ConcernState.RECEIVED);
        acknowledgedAt = now;
        newsSince = null;
    }

    /** It has been passed on, outside this platform, to at least one body. */
    public void refer(Collection<ReferralBody> bodies, Instant now) {
        if (bodies.isEmpty()) {
            throw new IllegalArgumentException("A concern is referred to somebody");
        }
        become(ConcernState.REFERRED, ConcernState.ACKNOWLEDGED);
        referredTo.addAll(bodies);
        decidedAt = now;
    }

    /** Advice was enough. */
    public void giveAdvice(Instant now) {
        become(ConcernState.ADVICE_GIVEN, ConcernState.ACKNOWLEDGED);
        decidedAt = now;
    }

    /** Nothing more is to be done: from now on its retention period runs. */
    public void close(Instant now) {
        become(ConcernState.CLOSED, ConcernState.REFERRED, ConcernState.ADVICE_GIVEN);
        closedAt = now;
    }

    /** Whoever reported it has added something, in whatever state it is. */
    public void hearMore(Instant now) {
        if (newsSince == null) {
            newsSince = now;
        }
    }

    /** What was added has been read. */
    public void catchUp() {
        newsSince = null;
    }

    /** Whether this account is one that it may be about. */
    public boolean mayBeAbout(long accountId) {
        return people.contains(accountId);
    }

    private void become(ConcernState next, ConcernState... from) {
        if (!Set.of(from).contains(state)) {
            throw new IllegalTransition("concern", state, next);
        }
        state = next;
    }

    public Long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    /** Keyed hash of the words that let whoever reported it come back. */
    public String codeMac() {
        return codeMac;
    }

    /** All that was said, encrypted. */
    public String statement() {
        return statement;
    }

    public boolean dangerNow() {
        return dangerNow;
    }

    public UnderEighteen underEighteen() {
        return underEighteen;
    }

    /** Who told it, if they were signed in and do not mind being known. */
    public Optional<Long> reporterAccountId() {
        return Optional.ofNullable(reporterAccountId);
    }

    public Optional<Long> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    public Optional<String> localAreaCode() {
        return Optional.ofNullable(localAreaCode);
    }

    public ConcernState state() {
        return state;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** When a safeguarding lead must have read it. */
    public Instant acknowledgeBy() {
        return acknowledgeBy;
    }

    public Optional<Instant> acknowledgedAt() {
        return Optional.ofNullable(acknowledgedAt);
    }

    /** When it was referred or advice was given. */
    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** Since when something that was added has waited to be read. */
    public Optional<Instant> newsSince() {
        return Optional.ofNullable(newsSince);
    }

    /** Accounts that it may be about. */
    public Set<Long> people() {
        return Set.copyOf(people);
    }

    public Set<ReferralBody> referredTo() {
        return new TreeSet<>(referredTo);
    }
}
