package uk.nhs.talentforcare.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import uk.nhs.talentforcare.ambassador.Ambassador;

/**
 * A question about a talk between its school and one ambassador, before the talk is confirmed, and its answer. Nobody else
 * reads it but the area's coordinator.
 */
@Entity
@Table(name = "talk_question")
public class TalkQuestion {

    /** The longest question, in characters. */
    public static final int LONGEST = 500;

    /** The longest answer, in characters. */
    public static final int LONGEST_ANSWER = 1000;

    /** The most questions that one side puts to the other about a talk. */
    public static final int MOST_OF_ONE_SIDE = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "talk_id")
    private long talkId;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "ambassador_id")
    private Ambassador ambassador;

    @Column(name = "by_school")
    private boolean bySchool;

    @Column(name = "asked_by")
    private Long askedBy;

    private String words;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answered_by")
    private Long answeredBy;

    private String answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected TalkQuestion() {}

    private TalkQuestion(
            long talkId, Ambassador ambassador, boolean bySchool, long askedBy, String words, Instant now) {
        this.talkId = talkId;
        this.ambassador = ambassador;
        this.bySchool = bySchool;
        this.askedBy = askedBy;
        this.words = words;
        this.askedAt = now;
    }

    /** An ambassador asks the school. @param words 1 to {@link #LONGEST} characters */
    public static TalkQuestion ofAmbassador(long talkId, Ambassador ambassador, String words, Instant now) {
        return new TalkQuestion(talkId, ambassador, false, ambassador.accountId(), words, now);
    }

    /** A contact of the school asks an ambassador. @param askedBy the contact's account */
    public static TalkQuestion ofSchool(long talkId, Ambassador ambassador, long askedBy, String words, Instant now) {
        return new TalkQuestion(talkId, ambassador, true, askedBy, words, now);
    }

    /**
     * The other side answers, once.
     *
     * @param by the account of whoever answers
     * @param said 1 to {@link #LONGEST_ANSWER} characters
     */
    public void answer(long by, String said, Instant now) {
        if (answeredAt != null) {
            throw new IllegalStateException("Answered already at " + answeredAt);
        }
        answeredBy = by;
        answer = said;
        answeredAt = now;
    }

    public Long id() {
        return id;
    }

    public long talkId() {
        return talkId;
    }

    /** The ambassador who asks, or who is asked. */
    public Ambassador ambassador() {
        return ambassador;
    }

    /** Whether the school asks; otherwise the ambassador does. */
    public boolean bySchool() {
        return bySchool;
    }

    /** The account of whoever asked, until they have gone. */
    public Optional<Long> askedBy() {
        return Optional.ofNullable(askedBy);
    }

    public String words() {
        return words;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** The account of whoever answered, until they have gone. */
    public Optional<Long> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
