package uk.nhs.talentforcare.ambassador;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import uk.nhs.talentforcare.shared.IllegalTransition;

/**
 * One question to an ambassador's employer: whether they work there, or whether the manager agrees.
 *
 * <pre>
 * ASKED ──nobody answers──▶ PASSED_ON (local lead, then coordinator)
 *   │                            │
 *   ├──▶ CONFIRMED ◀─────────────┤
 *   ├──▶ REFUSED ◀───────────────┘
 *   ├──▶ NOT_THEM
 *   └──▶ REPLACED: the same is asked of somebody else, or no longer needed
 * </pre>
 */
@Entity
@Table(name = "employer_confirmation")
public class EmployerConfirmation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    private ConfirmationKind kind;

    @Column(name = "current_key")
    private String currentKey;

    @Enumerated(EnumType.STRING)
    private EmploymentWay way;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "person_email")
    private String personEmail;

    @Enumerated(EnumType.STRING)
    private ConfirmationState state = ConfirmationState.ASKED;

    @Column(name = "asked_at")
    private Instant askedAt;

    private int sent;
    private int reminders;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_by")
    private Long answeredBy;

    @Enumerated(EnumType.STRING)
    private Refusal refusal;

    private String words;

    @Version
    private int version;

    protected EmployerConfirmation() {}

    /**
     * @param organisationId where they work, or {@code null} if it is not in the register
     * @param personName whom it is asked, or {@code null} if no single person is asked
     * @param personEmail where it is asked, or {@code null}
     */
    public EmployerConfirmation(
            long accountId,
            ConfirmationKind kind,
            EmploymentWay way,
            Long organisationId,
            String personName,
            String personEmail,
            Instant now) {
        this.accountId = accountId;
        this.kind = kind;
        this.currentKey = currentKey(accountId, kind);
        this.way = way;
        this.organisationId = organisationId;
        this.personName = personName;
        this.personEmail = personEmail;
        this.askedAt = now;
    }

    static String currentKey(long accountId, ConfirmationKind kind) {
        return accountId + ":" + kind;
    }

    /** A letter went out; the number tells letters apart. */
    public int sentAgain() {
        return ++sent;
    }

    public void reminded() {
        requireOpen(state);
        reminders++;
    }

    /** Nobody answered, or no single person was to be asked: the local lead has it, then the coordinator. */
    public void passOn() {
        requireOpen(ConfirmationState.PASSED_ON);
        state = ConfirmationState.PASSED_ON;
    }

    /**
     * @param by the account of whoever answered, or {@code null} for a link
     * @param how who made sure
     * @param note how they made sure, or {@code null}
     */
    public void confirm(Long by, EmploymentWay how, String note, Instant now) {
        become(ConfirmationState.CONFIRMED, by, now);
        way = how;
        words = note;
    }

    /** @param text the person's own words, or {@code null} */
    public void refuse(Long by, Refusal why, String text, Instant now) {
        become(ConfirmationState.REFUSED, by, now);
        refusal = why;
        words = text;
    }

    /** Whoever was asked is not the right person. */
    public void notThem(Instant now) {
        become(ConfirmationState.NOT_THEM, null, now);
    }

    /** It is asked of somebody else, or not needed any more; what was answered stays in history. */
    public void replace(Instant now) {
        if (state.open()) {
            become(ConfirmationState.REPLACED, null, now);
        }
        currentKey = null;
    }

    private void become(ConfirmationState next, Long by, Instant now) {
        requireOpen(next);
        state = next;
        answeredBy = by;
        answeredAt = now;
    }

    private void requireOpen(ConfirmationState next) {
        if (!state.open()) {
            throw new IllegalTransition("employer's confirmation", state, next);
        }
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public ConfirmationKind kind() {
        return kind;
    }

    public EmploymentWay way() {
        return way;
    }

    public Optional<Long> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    /** Whom it was asked; gone some time after the answer. */
    public Optional<String> personName() {
        return Optional.ofNullable(personName);
    }

    /** Where it was asked; gone some time after the answer. */
    public Optional<String> personEmail() {
        return Optional.ofNullable(personEmail);
    }

    public ConfirmationState state() {
        return state;
    }

    public boolean confirmed() {
        return state == ConfirmationState.CONFIRMED;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** How many reminders have gone out. */
    public int reminders() {
        return reminders;
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** The account of whoever answered; empty for a link. */
    public Optional<Long> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The words of whoever refused, or how whoever confirmed made sure. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }
}
