package uk.nhs.talentforcare.casestudy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A picture or an attachment that a version has, with the words of that day. */
@Entity
@Table(name = "case_study_version_file")
public class VersionFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "version_id")
    private long versionId;

    @Column(name = "file_id")
    private long fileId;

    private int position;
    private String title;
    private String alternative;
    private String caption;

    protected VersionFile() {}

    /** @param file one that has a place */
    public VersionFile(StudyVersion version, StudyFile file) {
        this.versionId = version.id();
        this.fileId = file.id();
        this.position = file.position().orElseThrow();
        this.title = file.title();
        this.alternative = file.alternative();
        this.caption = file.caption();
    }

    public long fileId() {
        return fileId;
    }

    public int position() {
        return position;
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
}
