package uk.nhs.talentforcare.casestudy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * Whom readers of a case study can ask, named by its author and shown only once that person has agreed. It stands here alone: in no
 * version, no index, no feed. So taking it away takes it from everywhere.
 */
@Entity
@Table(name = "case_study_contact")
public class StudyContact {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 120;

    /** The longest name of a job, in characters. */
    public static final int LONGEST_JOB = 160;

    @Id
    @Column(name = "submission_id")
    private long submissionId;

    private String name;
    private String job;
    private String email;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    private String wording;

    protected StudyContact() {}

    public StudyContact(CaseStudySubmission submission, String name, String job, String email) {
        this.submissionId = submission.id();
        this.name = name;
        this.job = job;
        this.email = email;
    }

    /** Whether this says the same. */
    public boolean is(String otherName, String otherJob, String otherEmail) {
        return name.equals(otherName) && job.equals(otherJob) && email.equals(otherEmail);
    }

    /** They have been asked whether they agree. */
    public void asked(Instant now) {
        askedAt = now;
    }

    /** They agree. @param words to which, as they stood on the page */
    public void agree(String words, Instant now) {
        if (agreedAt == null) {
            agreedAt = now;
            wording = words;
        }
    }

    public long submissionId() {
        return submissionId;
    }

    public String name() {
        return name;
    }

    /** What they do. */
    public String job() {
        return job;
    }

    public String email() {
        return email;
    }

    /** Empty until they have been asked. */
    public Optional<Instant> askedAt() {
        return Optional.ofNullable(askedAt);
    }

    /** Empty until they have agreed. */
    public Optional<Instant> agreedAt() {
        return Optional.ofNullable(agreedAt);
    }

    /** To what they have agreed. */
    public Optional<String> wording() {
        return Optional.ofNullable(wording);
    }
}
