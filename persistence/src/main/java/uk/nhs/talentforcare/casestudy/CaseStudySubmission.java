package uk.nhs.talentforcare.casestudy;

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
import java.util.Set;
import uk.nhs.talentforcare.shared.IllegalTransition;

/**
 * The manuscript of a case study and who sends it. {@link SubmissionState} pictures its life; once it is published, the
 * {@link CaseStudy} on the site is made from it, and made anew from each later version.
 */
@Entity
@Table(name = "case_study_submission")
public class CaseStudySubmission {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private SubmissionState state = SubmissionState.DRAFT;

    private String name;
    private String email;

    @Column(name = "organisation_name")
    private String organisationName;

    @Column(name = "organisation_id")
    private Long organisationId;

    private String answers = "";

    @Column(name = "sent_answers")
    private String sentAnswers;

    @Column(name = "earlier_answers")
    private String earlierAnswers;

    @Column(name = "may_publish")
    private boolean mayPublish;

    @Column(name = "people_agree")
    private boolean peopleAgree;

    @Column(name = "authority_name")
    private String authorityName;

    @Column(name = "authority_email")
    private String authorityEmail;

    @Column(name = "authority_asked_at")
    private Instant authorityAskedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "authority_answer")
    private AuthorityAnswer authorityAnswer;

    @Column(name = "authority_answered_at")
    private Instant authorityAnsweredAt;

    private String criteria = "";

    @Enumerated(EnumType.STRING)
    private EvidenceStrength evidence;

    @Column(name = "publish_at")
    private Instant publishAt;

    private String decision;

    @Column(name = "decision_words")
    private String decisionWords;

    @Column(name = "case_study_id")
    private Long caseStudyId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "relayed_at")
    private Instant relayedAt;

    private boolean demonstration;

    protected CaseStudySubmission() {}

    /** What whoever may say so for the organisation has answered. */
    public enum AuthorityAnswer {
        CONFIRMED,
        REFUSED
    }

    /** Begins one. @param organisationName as it was typed */
    public CaseStudySubmission(String name, String email, String organisationName, Instant now) {
        this.name = name;
        this.email = email;
        this.organisationName = organisationName;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Marks it as made up, to show the platform at work. */
    public CaseStudySubmission forDemonstration() {
        demonstration = true;
        return this;
    }

    /** Says it anew. */
    public void write(StudyAnswers anew, Instant now) {
        require("be written", SubmissionState.WRITABLE);
        answers = anew.encoded();
        changedAt = now;
    }

    /** It happened at this organisation. @param organisation null where no register has it */
    public void happenedAt(Long organisation, String called, Instant now) {
        organisationId = organisation;
        organisationName = called;
        changedAt = now;
    }

    /** What its author has declared, and who says so for the organisation; another person is asked anew. */
    public void declare(boolean publishable, boolean peopleAgreed, String authority, String theirEmail, Instant now) {
        require("be declared", SubmissionState.WRITABLE);
        mayPublish = publishable;
        peopleAgree = peopleAgreed;
        if (!theirEmail.equals(authorityEmail)) {
            askAuthorityAnew();
        }
        authorityName = authority;
        authorityEmail = theirEmail;
        changedAt = now;
    }

    /**
     * Hands it to the editors.
     *
     * @param filesAdded whether it has pictures or attachments that the organisation has not seen
     */
    public void submit(boolean filesAdded, Instant now) {
        move(SubmissionState.SUBMITTED, SubmissionState.DRAFT, SubmissionState.CHANGES_REQUESTED);
        boolean rewritten = sentAnswers != null && !sentAnswers.equals(answers);
        if (authorityAnswer != null && (rewritten || filesAdded)) {
            askAuthorityAnew();
        }
        earlierAnswers = sentAnswers;
        sentAnswers = answers;
        submittedAt = now;
    }

    /** A yes or no is about what its giver has read. */
    private void askAuthorityAnew() {
        authorityAskedAt = null;
        authorityAnswer = null;
        authorityAnsweredAt = null;
    }

    /** An editor takes it to read. */
    public void startReview() {
        move(SubmissionState.IN_REVIEW, SubmissionState.SUBMITTED);
    }

    /** The editor gives it back to the others. */
    public void handBack() {
        move(SubmissionState.SUBMITTED, SubmissionState.IN_REVIEW);
    }

    /** The editor notes what of the criteria is met. */
    public void judge(String met, EvidenceStrength strength) {
        criteria = met;
        evidence = strength;
    }

    /** The editor asks for something else. */
    public void requestChanges(String words) {
        move(SubmissionState.CHANGES_REQUESTED, SubmissionState.IN_REVIEW);
        decisionWords = words;
    }

    /** It is not published. */
    public void decline(String reason, String words, Instant now) {
        move(SubmissionState.DECLINED, SubmissionState.IN_REVIEW);
        decision = reason;
        decisionWords = words;
        endedAt = now;
    }

    /** Its author takes it back. */
    public void withdraw(Instant now) {
        move(
                SubmissionState.WITHDRAWN,
                SubmissionState.DRAFT,
                SubmissionState.SUBMITTED,
                SubmissionState.IN_REVIEW,
                SubmissionState.CHANGES_REQUESTED,
                SubmissionState.SCHEDULED);
        publishAt = null;
        endedAt = now;
    }

    /** It goes on the site then. */
    public void schedule(Instant when) {
        move(SubmissionState.SCHEDULED, SubmissionState.IN_REVIEW);
        publishAt = when;
    }

    /** Back to the editor before its day. */
    public void unschedule() {
        move(SubmissionState.IN_REVIEW, SubmissionState.SCHEDULED);
        publishAt = null;
    }

    /** It is on the site, as this case study. */
    public void published(long study) {
        move(
                SubmissionState.PUBLISHED,
                SubmissionState.IN_REVIEW,
                SubmissionState.SCHEDULED,
                SubmissionState.UNPUBLISHED);
        caseStudyId = study;
        publishAt = null;
        decisionWords = null;
    }

    /** An editor's change after publication. */
    public void edit(StudyAnswers anew, EvidenceStrength strength, Instant now) {
        require("be edited", Set.of(SubmissionState.PUBLISHED, SubmissionState.UNPUBLISHED));
        answers = anew.encoded();
        sentAnswers = answers;
        evidence = strength;
        changedAt = now;
    }

    /** Its author says what is no longer true. @param said null once that is settled */
    public void hear(String said) {
        decisionWords = said;
    }

    /** Says nothing of a person any more, in whatever was typed or sent. @return whether anything named them */
    public boolean forget(String person) {
        String before = answers + sentAnswers + earlierAnswers;
        answers = StudyAnswers.decoded(answers).without(person).encoded();
        sentAnswers = sentAnswers == null
                ? null
                : StudyAnswers.decoded(sentAnswers).without(person).encoded();
        earlierAnswers = earlierAnswers == null
                ? null
                : StudyAnswers.decoded(earlierAnswers).without(person).encoded();
        return !before.equals(answers + sentAnswers + earlierAnswers);
    }

    /** Its author cannot be asked: the organisation's local leads have been. */
    public void relayed(Instant now) {
        relayedAt = now;
    }

    /** It is off the site. */
    public void unpublished() {
        move(SubmissionState.UNPUBLISHED, SubmissionState.PUBLISHED);
    }

    /** Whoever may say so for the organisation has been asked. */
    public void askedAuthority(Instant now) {
        authorityAskedAt = now;
    }

    /** They have answered; a later answer stands. */
    public void answerOfAuthority(AuthorityAnswer answer, Instant now) {
        authorityAnswer = answer;
        authorityAnsweredAt = now;
    }

    private void move(SubmissionState to, SubmissionState... from) {
        if (!Set.of(from).contains(state)) {
            throw new IllegalTransition("submission", state, to);
        }
        state = to;
    }

    private void require(String what, Set<SubmissionState> allowed) {
        if (!allowed.contains(state)) {
            throw new IllegalStateException("A manuscript that is " + state + " cannot " + what);
        }
    }

    public Long id() {
        return id;
    }

    public SubmissionState state() {
        return state;
    }

    /** Who sends it; empty once they are erased. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Where they are reached; empty once they are erased. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public String organisationName() {
        return organisationName;
    }

    /** Empty while nobody has chosen it in the register. */
    public Optional<Long> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    /** What it says now. */
    public StudyAnswers answers() {
        return StudyAnswers.decoded(answers);
    }

    /** What it said when it was last sent. */
    public Optional<StudyAnswers> sent() {
        return Optional.ofNullable(sentAnswers).map(StudyAnswers::decoded);
    }

    /** What it said when it was sent the time before. */
    public Optional<StudyAnswers> earlier() {
        return Optional.ofNullable(earlierAnswers).map(StudyAnswers::decoded);
    }

    /** Whether its author says that they may have it published. */
    public boolean mayPublish() {
        return mayPublish;
    }

    /** Whether its author says that everybody who can be known from it has agreed. */
    public boolean peopleAgree() {
        return peopleAgree;
    }

    public Optional<String> authorityName() {
        return Optional.ofNullable(authorityName);
    }

    public Optional<String> authorityEmail() {
        return Optional.ofNullable(authorityEmail);
    }

    public Optional<Instant> authorityAskedAt() {
        return Optional.ofNullable(authorityAskedAt);
    }

    public Optional<AuthorityAnswer> authorityAnswer() {
        return Optional.ofNullable(authorityAnswer);
    }

    public Optional<Instant> authorityAnsweredAt() {
        return Optional.ofNullable(authorityAnsweredAt);
    }

    /** The criteria that are met, by their names with commas between. */
    public String criteria() {
        return criteria;
    }

    public Optional<EvidenceStrength> evidence() {
        return Optional.ofNullable(evidence);
    }

    public Optional<Instant> publishAt() {
        return Optional.ofNullable(publishAt);
    }

    /** Why it was declined, by the name of the reason. */
    public Optional<String> decision() {
        return Optional.ofNullable(decision);
    }

    /** What the editor wrote with the last decision. */
    public Optional<String> decisionWords() {
        return Optional.ofNullable(decisionWords);
    }

    public Optional<Long> caseStudyId() {
        return Optional.ofNullable(caseStudyId);
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    /** When the organisation's local leads were asked last instead of its author. */
    public Optional<Instant> relayedAt() {
        return Optional.ofNullable(relayedAt);
    }

    public boolean demonstration() {
        return demonstration;
    }
}
