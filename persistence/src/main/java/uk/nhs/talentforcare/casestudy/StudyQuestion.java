package uk.nhs.talentforcare.casestudy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a reader asks the contact of a case study, and where the answer goes. The contact alone reads it. */
@Entity
@Table(name = "case_study_question")
public class StudyQuestion {

    /** The longest question, in characters. */
    public static final int LONGEST = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "submission_id")
    private long submissionId;

    private String name;
    private String email;
    private String words;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected StudyQuestion() {}

    public StudyQuestion(StudyContact contact, String name, String email, String words, Instant now) {
        this.submissionId = contact.submissionId();
        this.name = name;
        this.email = email;
        this.words = words;
        this.askedAt = now;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String words() {
        return words;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
