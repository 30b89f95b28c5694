package uk.nhs.talentforcare.casestudy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a case study said from some day on: every published change is one. None is changed, unless somebody takes back that they are named. */
@Entity
@Table(name = "case_study_version")
public class StudyVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "submission_id")
    private long submissionId;

    private int number;

    private String answers;

    @Enumerated(EnumType.STRING)
    private EvidenceStrength evidence;

    private String what;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected StudyVersion() {}

    /**
     * @param number from 1, without gaps
     * @param what what is new in it, for editors
     */
    public StudyVersion(
            CaseStudySubmission submission,
            int number,
            StudyAnswers answers,
            EvidenceStrength evidence,
            String what,
            Instant now) {
        this.submissionId = submission.id();
        this.number = number;
        this.answers = answers.encoded();
        this.evidence = evidence;
        this.what = what;
        this.publishedAt = now;
    }

    /** Says nothing of a person any more. */
    public void forget(String person) {
        answers = StudyAnswers.decoded(answers).without(person).encoded();
    }

    public Long id() {
        return id;
    }

    public int number() {
        return number;
    }

    public StudyAnswers answers() {
        return StudyAnswers.decoded(answers);
    }

    public EvidenceStrength evidence() {
        return evidence;
    }

    /** What was new in it. */
    public String what() {
        return what;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
