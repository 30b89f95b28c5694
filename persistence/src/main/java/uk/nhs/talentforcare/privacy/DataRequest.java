package uk.nhs.talentforcare.privacy;

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
import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.IllegalTransition;

/** A person's request about their own data, and the clock that runs from the day on which it came. */
@Entity
@Table(name = "data_request")
public class DataRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private DataRequestKind kind;

    @Enumerated(EnumType.STRING)
    private DataRequestState state;

    @Column(name = "submission_key")
    private String submissionKey;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "requester_name")
    private String requesterName;

    @Column(name = "requester_email")
    private String requesterEmail;

    private String words;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "extended_reason")
    private String extendedReason;

    private String answer;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    protected DataRequest() {}

    /**
     * @param submissionKey the form's one-time key: sent twice, it is one request
     * @param accountId the account of whoever asked while signed in, {@code null} for a request that came by letter
     * @param words what was asked, at most 4,000 characters
     * @param dueOn the last day to answer, see {@link OneMonthClock}
     */
    public DataRequest(
            DataRequestKind kind,
            String submissionKey,
            Long accountId,
            String requesterName,
            EmailAddress requesterEmail,
            String words,
            LocalDate receivedOn,
            LocalDate dueOn) {
        this.kind = kind;
        this.submissionKey = submissionKey;
        this.accountId = accountId;
        this.requesterName = requesterName;
        this.requesterEmail = requesterEmail.value();
        this.words = words;
        this.receivedOn = receivedOn;
        this.dueOn = dueOn;
        // whoever asks while signed in has shown who they are
        this.state = accountId == null ? DataRequestState.RECEIVED : DataRequestState.IDENTITY_CONFIRMED;
    }

    /** We know that it is the person themselves. */
    public void confirmIdentity() {
        require(DataRequestState.IDENTITY_CONFIRMED, state == DataRequestState.RECEIVED);
        state = DataRequestState.IDENTITY_CONFIRMED;
    }

    /** Takes two months more, once, for a reason that the person is told within the first month. */
    public void extend(String reason, LocalDate newDueOn) {
        if (!extendable()) {
            throw new IllegalStateException("A request that is " + state + " or extended already takes no more time");
        }
        extendedReason = reason;
        dueOn = newDueOn;
    }

    /** Whether it may still take two months more. */
    public boolean extendable() {
        return !state.closed() && extendedReason == null;
    }

    /** Ends it with what the person was told. */
    public void answer(String given, Instant now) {
        require(DataRequestState.ANSWERED, state == DataRequestState.IDENTITY_CONFIRMED);
        end(DataRequestState.ANSWERED, given, now);
    }

    /** Ends it without doing what was asked, with the reason that the person was told. */
    public void refuse(String reason, Instant now) {
        require(DataRequestState.REFUSED, !state.closed());
        end(DataRequestState.REFUSED, reason, now);
    }

    private void end(DataRequestState end, String words, Instant now) {
        state = end;
        answer = words;
        closedAt = now;
    }

    private void require(DataRequestState wanted, boolean possible) {
        if (!possible) {
            throw new IllegalTransition("data request", state, wanted);
        }
    }

    public Long id() {
        return id;
    }

    public DataRequestKind kind() {
        return kind;
    }

    public DataRequestState state() {
        return state;
    }

    public Optional<Long> accountId() {
        return Optional.ofNullable(accountId);
    }

    public String requesterName() {
        return requesterName;
    }

    public String requesterEmail() {
        return requesterEmail;
    }

    public String words() {
        return words;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** The last day to answer. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public Optional<String> extendedReason() {
        return Optional.ofNullable(extendedReason);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
