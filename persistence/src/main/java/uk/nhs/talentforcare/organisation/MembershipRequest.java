package uk.nhs.talentforcare.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.IllegalTransition;

/**
 * Somebody's wish to hold a role for an organisation or an area, until somebody who may has decided.
 *
 * <pre>
 * REQUESTED ──▶ CONFIRMED | DECLINED | WITHDRAWN
 * </pre>
 */
@Entity
@Table(name = "membership_request")
public class MembershipRequest {

    /** Wrong codes after which a code is worth nothing. */
    public static final int MOST_TRIES = 5;

    /** How long a code that was sent to an office is good for. */
    public static final Duration CODE_LASTS = Duration.ofDays(14);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "local_area_code")
    private String localAreaCode;

    @Enumerated(EnumType.STRING)
    private MembershipState state;

    @Column(name = "open_key")
    private String openKey;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Enumerated(EnumType.STRING)
    private ConfirmationWay way;

    @Column(name = "called_number")
    private String calledNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_reason")
    private DeclineReason declineReason;

    @Column(name = "decline_text")
    private String declineText;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "code_sent_at")
    private Instant codeSentAt;

    @Column(name = "code_sent_by")
    private Long codeSentBy;

    @Column(name = "code_tries")
    private int codeTries;

    @Version
    private int version;

    protected MembershipRequest() {}

    /**
     * @param organisationId the organisation to belong to, or {@code null}
     * @param localAreaCode the area whose coordinator decides, or {@code null} for the national team
     */
    public MembershipRequest(long accountId, Role role, Long organisationId, String localAreaCode, Instant now) {
        this.accountId = accountId;
        this.role = role;
        this.organisationId = organisationId;
        this.localAreaCode = localAreaCode;
        this.state = MembershipState.REQUESTED;
        this.openKey = openKey(accountId, role, organisationId, localAreaCode);
        this.askedAt = now;
    }

    /** What tells two open wishes of one person apart: for an organisation, its area does not matter. */
    public static String openKey(long accountId, Role role, Long organisationId, String localAreaCode) {
        return accountId + ":" + role + ":" + (organisationId != null ? organisationId : localAreaCode);
    }

    /**
     * Somebody made sure that the person belongs there.
     *
     * @param calledNumber the published number that was called, {@code null} for other ways
     */
    public void confirm(long by, ConfirmationWay how, String calledNumber, Instant now) {
        decide(MembershipState.CONFIRMED, by, now);
        this.way = how;
        this.calledNumber = calledNumber;
    }

    /** @param text what the person is told besides, {@code null} if the reason says it all */
    public void decline(long by, DeclineReason reason, String text, Instant now) {
        decide(MembershipState.DECLINED, by, now);
        this.declineReason = reason;
        this.declineText = text;
    }

    /** The person no longer wishes it. */
    public void withdraw(Instant now) {
        decide(MembershipState.WITHDRAWN, accountId, now);
    }

    /** The organisation has become another one: the wish is for that one now. */
    public void follow(long newOrganisationId, String newLocalAreaCode) {
        if (state == MembershipState.REQUESTED) {
            this.openKey = openKey(accountId, role, newOrganisationId, newLocalAreaCode);
        }
        this.organisationId = newOrganisationId;
        this.localAreaCode = newLocalAreaCode;
    }

    /** A code went to the office; one that was sent before is worth nothing now. */
    public void codeSent(String hash, long by, Instant now) {
        requireOpen(MembershipState.CONFIRMED);
        this.codeHash = hash;
        this.codeSentAt = now;
        this.codeSentBy = by;
        this.codeTries = 0;
    }

    /** Whether a code is out that may still be typed. */
    public boolean codeUsable(Instant now) {
        return state == MembershipState.REQUESTED
                && codeHash != null
                && codeTries < MOST_TRIES
                && now.isBefore(codeSentAt.plus(CODE_LASTS));
    }

    /** Counts a try: whether the code is the one that was sent. */
    public boolean tryCode(String hash, Instant now) {
        if (!codeUsable(now)) {
            return false;
        }
        codeTries++;
        return codeHash.equals(hash);
    }

    private void decide(MembershipState decision, long by, Instant now) {
        requireOpen(decision);
        this.state = decision;
        this.openKey = null;
        this.decidedBy = by;
        this.decidedAt = now;
        this.codeHash = null;
    }

    private void requireOpen(MembershipState wanted) {
        if (state != MembershipState.REQUESTED) {
            throw new IllegalTransition("membership request", state, wanted);
        }
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public Role role() {
        return role;
    }

    public Optional<Long> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    public Optional<String> localAreaCode() {
        return Optional.ofNullable(localAreaCode);
    }

    public MembershipState state() {
        return state;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<Long> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<ConfirmationWay> way() {
        return Optional.ofNullable(way);
    }

    public Optional<String> calledNumber() {
        return Optional.ofNullable(calledNumber);
    }

    public Optional<DeclineReason> declineReason() {
        return Optional.ofNullable(declineReason);
    }

    public Optional<String> declineText() {
        return Optional.ofNullable(declineText);
    }

    public Optional<Instant> codeSentAt() {
        return Optional.ofNullable(codeSentAt);
    }

    /** Who had the code sent, and so vouches when it is typed. */
    public Optional<Long> codeSentBy() {
        return Optional.ofNullable(codeSentBy);
    }

    /** Tries that are left for the code. */
    public int triesLeft() {
        return Math.max(0, MOST_TRIES - codeTries);
    }
}
