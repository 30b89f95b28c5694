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
import java.util.Optional;
import uk.nhs.talentforcare.shared.Sha256;
import uk.nhs.talentforcare.shared.Slug;

/**
 * A picture or an attachment of a manuscript, and what its author says about it. It has a place while the manuscript has it; one
 * that only earlier versions have keeps no place. What is withdrawn keeps its digest alone, so that its address can say so.
 */
@Entity
@Table(name = "case_study_file")
public class StudyFile {

    /** The longest alternative text, and the longest caption, that can be published, in characters. */
    public static final int LONGEST_WORDS = 300;

    /** The longest title that can be published, in characters. */
    public static final int LONGEST_TITLE = 160;

    private static final int LONGEST_KEPT = 1000;
    private static final int LONGEST_HOLDER = 200;
    private static final int LONGEST_NAME = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "submission_id")
    private long submissionId;

    @Enumerated(EnumType.STRING)
    private StudyFileKind kind;

    private Integer position;
    private String digest;
    private String filename;

    @Column(name = "media_type")
    private String mediaType;

    private long bytes;
    private Integer width;
    private Integer height;
    private String title = "";
    private String alternative = "";
    private String caption = "";

    @Enumerated(EnumType.STRING)
    private PeopleShown people;

    @Column(name = "consent_holder")
    private String consentHolder = "";

    private String comment = "";

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected StudyFile() {}

    private StudyFile(
            StudyFileKind kind,
            CaseStudySubmission submission,
            Sha256 digest,
            String filename,
            String mediaType,
            long bytes,
            Instant now) {
        this.kind = kind;
        this.submissionId = submission.id();
        this.digest = digest.hex();
        this.filename = filename;
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.addedAt = now;
    }

    /** A JPEG. @param width and the height in pixels */
    public static StudyFile picture(
            CaseStudySubmission submission, Sha256 digest, long bytes, int width, int height, Instant now) {
        StudyFile file =
                new StudyFile(StudyFileKind.PICTURE, submission, digest, "picture.jpg", "image/jpeg", bytes, now);
        file.width = width;
        file.height = height;
        return file;
    }

    /** A document. @param ending of its name, such as {@code pdf} */
    public static StudyFile attachment(
            CaseStudySubmission submission, Sha256 digest, String mediaType, String ending, long bytes, Instant now) {
        return new StudyFile(StudyFileKind.ATTACHMENT, submission, digest, "document." + ending, mediaType, bytes, now);
    }

    /** Says what a picture shows; what is too long to be published is kept until it is shortened. */
    public void describe(String words, String below, PeopleShown shown, String holder) {
        alternative = cut(words, LONGEST_KEPT);
        caption = cut(below, LONGEST_KEPT);
        people = shown;
        consentHolder = cut(holder, LONGEST_HOLDER);
    }

    /** Calls an attachment so; its file is named after it. */
    public void call(String name) {
        title = cut(name, LONGEST_KEPT);
        String ending = filename.substring(filename.lastIndexOf('.'));
        String start = cut(name, LONGEST_NAME);
        boolean words = start.codePoints().anyMatch(c -> c < 128 && Character.isLetterOrDigit(c));
        filename = (words ? Slug.of(start).toString() : "document") + ending;
    }

    /** Stands there, counted from 1 within its kind. */
    public void place(int at) {
        if (withdrawnAt != null) {
            throw new IllegalStateException("What was withdrawn has no place any more");
        }
        position = at;
    }

    /** Stands there again with the words of a version. */
    public void bringBack(VersionFile version) {
        place(version.position());
        title = version.title();
        alternative = version.alternative();
        caption = version.caption();
    }

    /** The manuscript has it no more; earlier versions still do. */
    public void takeOff() {
        position = null;
    }

    /** What an editor says about it, empty for nothing. */
    public void comment(String words) {
        comment = cut(words, FieldComment.LONGEST);
    }

    /** Nobody is to see it ever again: nothing is left but its digest. */
    public void withdraw(Instant now) {
        position = null;
        title = "";
        alternative = "";
        caption = "";
        consentHolder = "";
        comment = "";
        filename = "withdrawn";
        withdrawnAt = now;
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    /** What pages show of it, with its present words. */
    public StudyFileShown shown() {
        return new StudyFileShown(
                id, kind, digest, filename, mediaType, bytes, width, height, title, alternative, caption);
    }

    public Long id() {
        return id;
    }

    public long submissionId() {
        return submissionId;
    }

    public StudyFileKind kind() {
        return kind;
    }

    /** Its place within its kind; empty if the manuscript has it no more. */
    public Optional<Integer> position() {
        return Optional.ofNullable(position);
    }

    public String digest() {
        return digest;
    }

    public String title() {
        return title;
    }

    public String alternative() {
        return alternative;
    }

    public String caption() {
        return caption;
    }

    /** Empty until it is said. */
    public Optional<PeopleShown> people() {
        return Optional.ofNullable(people);
    }

    /** Who holds the consent of those who can be recognised, empty until it is said. */
    public String consentHolder() {
        return consentHolder;
    }

    public String comment() {
        return comment;
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
