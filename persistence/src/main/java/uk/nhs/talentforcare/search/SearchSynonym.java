package uk.nhs.talentforcare.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * What editors have made of the list of synonyms: a line of their own, another line in place of one that comes with the
 * product, or the word that such a line is not used.
 */
@Entity
@Table(name = "search_synonym")
public class SearchSynonym {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(name = "default_line")
    private String defaultLine;

    private String line;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected SearchSynonym() {}

    /**
     * @param defaultLine the line that comes with the product and is meant, {@code null} for a line of one's own
     * @param line what stands in its place, {@code null} for nothing
     */
    public SearchSynonym(String defaultLine, String line, Instant now) {
        this.defaultLine = defaultLine;
        write(line, now);
    }

    /** Puts another line there. @param other {@code null} for nothing, where a line of the product is meant */
    public void write(String other, Instant now) {
        if (other == null && defaultLine == null) {
            throw new IllegalArgumentException("A line of one's own is deleted, not emptied");
        }
        line = other;
        changedAt = now;
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** The line that comes with the product; empty for a line of one's own. */
    public Optional<String> defaultLine() {
        return Optional.ofNullable(defaultLine);
    }

    /** What is used; empty if nothing is. */
    public Optional<String> line() {
        return Optional.ofNullable(line);
    }

    public Instant changedAt() {
        return changedAt;
    }
}
