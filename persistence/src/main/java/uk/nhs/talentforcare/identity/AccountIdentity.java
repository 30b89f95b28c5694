package uk.nhs.talentforcare.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import uk.nhs.talentforcare.account.Account;

/**
 * What an identity provider knows a person of ours by. Issuer and subject together say who it is, as OpenID Connect
 * promises (Core 1.0, section 5.7); no e-mail address ever does.
 */
@Entity
@Table(name = "account_identity")
public class AccountIdentity {

    /** The longest issuer and the longest subject that are taken: what OpenID Connect allows for a subject. */
    public static final int LONGEST_NAME = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    private String provider;
    private String issuer;
    private String subject;

    @Column(name = "shown_as")
    private String shownAs;

    @Column(name = "linked_at")
    private Instant linkedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected AccountIdentity() {}

    /** Connects an identity that has arrived with an account, whose owner has proved that both are theirs. */
    public AccountIdentity(Account account, ArrivedIdentity arrived, Instant now) {
        this.account = account;
        this.provider = arrived.provider();
        this.issuer = arrived.issuer();
        this.subject = arrived.subject();
        this.shownAs = arrived.email().orElse(null);
        this.linkedAt = now;
    }

    /** Notes that the person has come in by it. */
    public void used(Instant now) {
        lastUsedAt = now;
    }

    public Long id() {
        return id;
    }

    public Account account() {
        return account;
    }

    /** The key of the provider in the configuration at the time. */
    public String provider() {
        return provider;
    }

    /** What its owner tells it from others by: the e-mail address that the provider gave, if it gave one. */
    public Optional<String> shownAs() {
        return Optional.ofNullable(shownAs);
    }

    public Instant linkedAt() {
        return linkedAt;
    }

    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }
}
