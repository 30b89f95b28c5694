package uk.nhs.talentforcare.casestudy;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/**
 * The bytes of a picture or an attachment. They stand in the database and not in the file store, where nothing is ever
 * deleted: what somebody withdraws is gone.
 */
@Entity
@Table(name = "case_study_file_content")
public class StudyFileContent {

    @Id
    @Column(name = "file_id")
    private long fileId;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    @Basic(fetch = FetchType.LAZY)
    private byte[] small;

    protected StudyFileContent() {}

    /** @param small the smaller picture, {@code null} for an attachment */
    public StudyFileContent(StudyFile file, byte[] content, byte[] small) {
        this.fileId = file.id();
        this.content = content.clone();
        this.small = small == null ? null : small.clone();
    }

    public byte[] content() {
        return content.clone();
    }

    /** The smaller picture; empty for an attachment. */
    public Optional<byte[]> small() {
        return Optional.ofNullable(small).map(byte[]::clone);
    }
}
