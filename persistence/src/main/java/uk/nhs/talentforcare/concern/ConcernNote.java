package uk.nhs.talentforcare.concern;

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

/** Something written down about a concern; written once, and the running database user cannot change or delete it. */
@Entity
@Table(name = "concern_note")
public class ConcernNote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "concern_id")
    private long concernId;

    @Enumerated(EnumType.STRING)
    private NoteKind kind;

    @Column(name = "author_account_id")
    private Long authorAccountId;

    @Column(name = "submission_mac")
    private String submissionMac;

    private String sealed;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected ConcernNote() {}

    /**
     * @param authorAccountId who wrote it; {@code null} for whoever reported the concern
     * @param submissionMac keyed hash of the form's one-time key: the same form twice is one note
     * @param sealed the text, encrypted
     */
    public ConcernNote(
            Concern concern, NoteKind kind, Long authorAccountId, String submissionMac, String sealed, Instant now) {
        this.concernId = concern.id();
        this.kind = kind;
        this.authorAccountId = authorAccountId;
        this.submissionMac = submissionMac;
        this.sealed = sealed;
        this.writtenAt = now;
    }

    public NoteKind kind() {
        return kind;
    }

    public Optional<Long> authorAccountId() {
        return Optional.ofNullable(authorAccountId);
    }

    /** The text, encrypted. */
    public String sealed() {
        return sealed;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
