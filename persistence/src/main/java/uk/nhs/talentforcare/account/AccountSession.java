package uk.nhs.talentforcare.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * One sign-in of one browser, known to every node, so that it can be seen and ended from elsewhere. The key stays in the
 * browser's session on the server; here is only its hash. No network address is kept.
 */
@Entity
@Table(name = "account_session")
public class AccountSession {

    private static final Duration GRAIN = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "key_hash")
    private String keyHash;

    private String device;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "factor_passed_at")
    private Instant factorPassedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected AccountSession() {}

    /**
     * @param keyHash SHA-256 of the session's key, in hexadecimal digits
     * @param device coarse words for people, such as "Chrome on Android"; at most 60 characters
     */
    public AccountSession(Account account, String keyHash, String device, Instant now) {
        this.account = account;
        this.keyHash = keyHash;
        this.device = device;
        this.createdAt = now;
        this.lastSeenAt = now;
    }

    /** Notes that the person is here; kept to the minute, so that most requests write nothing. */
    public void seen(Instant now) {
        if (now.isAfter(lastSeenAt.plus(GRAIN))) {
            lastSeenAt = now;
        }
    }

    /** Notes that the person has shown a second factor in this session. */
    public void passFactor(Instant now) {
        factorPassedAt = now;
    }

    /** Whether it stands: not ended, used lately, not too old. */
    public boolean live(Instant now, Duration idle, Duration longest) {
        return endedAt == null
                && now.isBefore(lastSeenAt.plus(idle).plus(GRAIN))
                && now.isBefore(createdAt.plus(longest));
    }

    public Long id() {
        return id;
    }

    public Account account() {
        return account;
    }

    public String keyHash() {
        return keyHash;
    }

    public String device() {
        return device;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    /** Whether a second factor was shown in it. */
    public boolean factorPassed() {
        return factorPassedAt != null;
    }
}
