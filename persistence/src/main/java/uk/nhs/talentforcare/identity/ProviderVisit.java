package uk.nhs.talentforcare.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody whom we have sent to an identity provider and who may come back once, in ten minutes, with the same browser.
 * What the browser and the provider hold is here as hashes only.
 */
@Entity
@Table(name = "provider_visit")
public class ProviderVisit {

    /** How long somebody may take at the provider. */
    public static final Duration LASTS = Duration.ofMinutes(10);

    /** The longest path that is remembered, in characters. */
    public static final int LONGEST_PATH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "state_hash")
    private String stateHash;

    @Column(name = "key_hash")
    private String keyHash;

    private String provider;

    @Column(name = "next_path")
    private String next;

    @Column(name = "begun_at")
    private Instant begunAt;

    protected ProviderVisit() {}

    /**
     * @param stateHash SHA-256 of the state that travels to the provider and back
     * @param keyHash SHA-256 of the key that the browser keeps
     * @param next where the person wanted to go: a path of ours
     */
    public ProviderVisit(String stateHash, String keyHash, String provider, String next, Instant now) {
        this.stateHash = stateHash;
        this.keyHash = keyHash;
        this.provider = provider;
        this.next = next;
        this.begunAt = now;
    }

    /** Whether the browser with a key may still come back from a provider. */
    public boolean admits(String browserKeyHash, String fromProvider, Instant now) {
        return keyHash.equals(browserKeyHash) && provider.equals(fromProvider) && now.isBefore(begunAt.plus(LASTS));
    }

    public Long id() {
        return id;
    }

    public String next() {
        return next;
    }
}
