package uk.nhs.talentforcare.waiting;

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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A piece of work that waits for somebody: for its owner, then for the deputy, then for the national team, until it is
 * closed.
 *
 * <pre>
 * OWNER ──late or away──▶ DEPUTY ──late or away──▶ NATIONAL ──late──▶ NATIONAL (asked again)
 * </pre>
 */
@Entity
@Table(name = "work_item")
public class WorkItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private WorkKind kind;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private long subjectId;

    @Column(name = "open_subject_id")
    private Long openSubjectId;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "local_area_code")
    private String localAreaCode;

    @Column(name = "waiting_account_id")
    private Long waitingAccountId;

    @ElementCollection
    @CollectionTable(name = "work_item_kept_from", joinColumns = @JoinColumn(name = "work_item_id"))
    @Column(name = "account_id")
    private Set<Long> keptFrom = new HashSet<>();

    @Column(name = "owner_id")
    private Long ownerId;

    @Enumerated(EnumType.STRING)
    private WorkLevel level;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "promised_on")
    private LocalDate promisedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "escalated_at")
    private Instant escalatedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    protected WorkItem() {}

    /** @param promisedOn the last day of the promise, that day included */
    public WorkItem(NewWork work, Instant now, LocalDate promisedOn) {
        this.kind = work.kind();
        this.subjectType = work.subjectType();
        this.subjectId = work.subjectId();
        this.openSubjectId = work.subjectId();
        this.organisationId = work.organisationId();
        this.localAreaCode = work.localAreaCode();
        this.waitingAccountId = work.waitingAccountId();
        this.keptFrom.addAll(work.keptFrom());
        this.ownerId = work.ownerId();
        this.level = WorkLevel.OWNER;
        this.openedAt = now;
        this.promisedOn = promisedOn;
        this.dueOn = promisedOn;
    }

    /** One of those who hold it makes it their own. */
    public void take(long accountId) {
        requireOpen();
        this.ownerId = accountId;
    }

    /** Whoever took it gives it back to all who hold it. */
    public void handBack() {
        requireOpen();
        this.ownerId = null;
    }

    /** Nobody at its level is there: the next has it, by the same day. */
    public void passOn() {
        requireOpen();
        this.level = level.next();
        this.ownerId = null;
    }

    /** Whoever has it has been reminded, once at each level. */
    public void reminded(Instant now) {
        requireOpen();
        this.remindedAt = now;
    }

    /** It is late: the next level has it, by another day. */
    public void escalate(LocalDate newDueOn, Instant now) {
        requireOpen();
        if (!newDueOn.isAfter(dueOn)) {
            throw new IllegalArgumentException("Whoever gets late work is given more days");
        }
        this.level = level.next();
        this.ownerId = null;
        this.dueOn = newDueOn;
        this.escalatedAt = now;
        this.remindedAt = null;
    }

    /** It belongs to another organisation and area from now on, which came after the one it belonged to. */
    public void follow(long newOrganisationId, String newLocalAreaCode) {
        this.organisationId = newOrganisationId;
        this.localAreaCode = newLocalAreaCode;
    }

    /** It is done; closing it again changes nothing. */
    public void close(Instant now) {
        if (closedAt == null) {
            this.closedAt = now;
            this.openSubjectId = null;
        }
    }

    private void requireOpen() {
        if (closedAt != null) {
            throw new IllegalStateException("Work item " + id + " is closed");
        }
    }

    /** Whether the day that was promised first has passed. */
    public boolean late(LocalDate today) {
        return today.isAfter(promisedOn);
    }

    /** Whether nothing about it may be shown to this account: it is about them. */
    public boolean keptFrom(long accountId) {
        return keptFrom.contains(accountId);
    }

    public Long id() {
        return id;
    }

    public WorkKind kind() {
        return kind;
    }

    public String subjectType() {
        return subjectType;
    }

    public long subjectId() {
        return subjectId;
    }

    public Optional<Long> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    public Optional<String> localAreaCode() {
        return Optional.ofNullable(localAreaCode);
    }

    /** Whoever waits to hear, if they have an account. */
    public Optional<Long> waitingAccountId() {
        return Optional.ofNullable(waitingAccountId);
    }

    /** Whoever has made it their own; empty while all who hold the role have it together. */
    public Optional<Long> ownerId() {
        return Optional.ofNullable(ownerId);
    }

    public WorkLevel level() {
        return level;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** The day by which whoever waits was told first that they would hear. */
    public LocalDate promisedOn() {
        return promisedOn;
    }

    /** The day by which the present holder is to be done. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public Optional<Instant> remindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    public Optional<Instant> escalatedAt() {
        return Optional.ofNullable(escalatedAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
