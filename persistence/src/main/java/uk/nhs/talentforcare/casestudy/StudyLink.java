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

/** A link to a manuscript that somebody got by e-mail: whoever has it may do what it is for, until it expires. */
@Entity
@Table(name = "case_study_link")
public class StudyLink {

    /** What a link is for. */
    public enum Purpose {
        /** Writes the manuscript, follows it, takes it back. */
        WRITE,
        /** Confirms for the organisation that it may be published. */
        AUTHORITY,
        /** Says once a year whether it is still true. */
        STILL_TRUE,
        /** Takes back pictures of those who are in them. */
        PICTURES,
        /** Agrees to be shown as a contact, reads questions, takes consent back. */
        CONTACT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "submission_id")
    private long submissionId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected StudyLink() {}

    /** @param secretHash of the secret, which itself is kept nowhere */
    public StudyLink(CaseStudySubmission submission, Purpose purpose, String secretHash, Instant expiresAt) {
        this.submissionId = submission.id();
        this.purpose = purpose;
        this.secretHash = secretHash;
        this.expiresAt = expiresAt;
    }

    public long submissionId() {
        return submissionId;
    }

    /** From when on it no longer works. */
    public Instant expiresAt() {
        return expiresAt;
    }
}
