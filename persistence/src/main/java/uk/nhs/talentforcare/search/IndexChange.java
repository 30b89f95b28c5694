package uk.nhs.talentforcare.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Something that can be found has changed. Every node reads these rows and brings its own index up to date; the row
 * does not say what changed, because the reader looks at the thing itself.
 */
@Entity
@Table(name = "index_change")
public class IndexChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "index_name")
    private String indexName;

    @Column(name = "subject_id")
    private long subjectId;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected IndexChange() {}

    /**
     * @param indexName the index that holds the thing, at most 40 ASCII characters
     * @param subjectId the thing's id
     */
    public IndexChange(String indexName, long subjectId, Instant changedAt) {
        this.indexName = indexName;
        this.subjectId = subjectId;
        this.changedAt = changedAt;
    }

    public long id() {
        return id;
    }

    public String indexName() {
        return indexName;
    }

    public long subjectId() {
        return subjectId;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
