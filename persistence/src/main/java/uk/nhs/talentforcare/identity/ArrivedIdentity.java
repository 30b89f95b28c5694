package uk.nhs.talentforcare.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whom a provider vouches for and whom we have not met: it waits for an hour, for the one browser that holds
 * its key, until the person has shown which account is theirs or has made one.
 */
@Entity
@Table(name = "arrived_identity")
public class ArrivedIdentity {

    /** How long it waits. */
    public static final Duration LASTS = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "key_hash")
    private String keyHash;

    private String provider;
    private String issuer;
    private String subject;
    private String email;

    @Column(name = "email_verified")
    private boolean emailVerified;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    @Column(name = "next_path")
    private String next;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    protected ArrivedIdentity() {}

    /** @param keyHash SHA-256 of the key that the browser keeps */
    public ArrivedIdentity(String keyHash, String provider, String issuer, String subject, Instant now) {
        this.keyHash = keyHash;
        this.provider = provider;
        this.issuer = issuer;
        this.subject = subject;
        this.firstName = "";
        this.lastName = "";
        this.next = "";
        this.arrivedAt = now;
    }

    /**
     * What the provider says of the person besides.
     *
     * @param address {@code null} if it gave none
     * @param verified whether the provider has made sure that the address is the person's
     */
    public ArrivedIdentity introduced(String address, boolean verified, String first, String last) {
        this.email = address;
        this.emailVerified = verified && address != null;
        this.firstName = first;
        this.lastName = last;
        return this;
    }

    /** Where the person wanted to go: a path of ours. */
    public ArrivedIdentity onTheWayTo(String path) {
        this.next = path;
        return this;
    }

    /** Whether it still waits. */
    public boolean waits(Instant now) {
        return now.isBefore(arrivedAt.plus(LASTS));
    }

    public Long id() {
        return id;
    }

    /** The key of the provider in the configuration. */
    public String provider() {
        return provider;
    }

    public String issuer() {
        return issuer;
    }

    public String subject() {
        return subject;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public boolean emailVerified() {
        return emailVerified;
    }

    /** Empty if the provider gave none that we can take. */
    public String firstName() {
        return firstName;
    }

    /** Empty if the provider gave none that we can take. */
    public String lastName() {
        return lastName;
    }

    public String next() {
        return next;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }
}
