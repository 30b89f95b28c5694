package uk.nhs.talentforcare.casestudy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What an editor says about one answer of a manuscript; who did stands in the audit log. */
@Entity
@Table(name = "case_study_comment")
public class FieldComment {

    /** The longest comment, in characters. */
    public static final int LONGEST = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "submission_id")
    private long submissionId;

    private String field;

    private String words;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected FieldComment() {}

    public FieldComment(CaseStudySubmission submission, StudyField field, String words, Instant now) {
        this.submissionId = submission.id();
        this.field = field.code();
        this.words = words;
        this.writtenAt = now;
    }

    /** Says it otherwise. */
    public void say(String other, Instant now) {
        if (!words.equals(other)) {
            words = other;
            writtenAt = now;
        }
    }

    /** The name of the question that it is about. */
    public String field() {
        return field;
    }

    public String words() {
        return words;
    }
}
