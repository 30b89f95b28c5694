package uk.nhs.talentforcare.savedsearch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link of one letter: whoever has it sees and changes what its reader keeps. */
@Entity
@Table(name = "saved_search_link")
public class SavedSearchLink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "saved_search_id")
    private long savedSearchId;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected SavedSearchLink() {}

    /** @param secretHash of the secret, which itself is kept nowhere */
    public SavedSearchLink(SavedSearch search, String secretHash, Instant expiresAt) {
        this.savedSearchId = search.id();
        this.secretHash = secretHash;
        this.expiresAt = expiresAt;
    }
}
