package uk.nhs.talentforcare.account;

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

/** A link that was sent by e-mail: works once, for one purpose, until it expires. Its secret is nowhere but in the mail. */
@Entity
@Table(name = "account_link")
public class AccountLink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private LinkPurpose purpose;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "sign_up_id")
    private Long signUpId;

    private String email;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected AccountLink() {}

    /**
     * @param accountId whose link it is; {@code null} if there is no account, so that it leads nowhere
     * @param email the address that it is about, {@code null} for the account's own
     */
    public AccountLink(LinkPurpose purpose, String tokenHash, Long accountId, String email, Instant now) {
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.accountId = accountId;
        this.email = email;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.lifetime());
    }

    /** Finishes the sign-up of this id. */
    public AccountLink forSignUp(long signUpId) {
        this.signUpId = signUpId;
        return this;
    }

    /** Whether nobody has used it and there is time left. */
    public boolean usable(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    public Long id() {
        return id;
    }

    public LinkPurpose purpose() {
        return purpose;
    }

    public Optional<Long> accountId() {
        return Optional.ofNullable(accountId);
    }

    public Optional<Long> signUpId() {
        return Optional.ofNullable(signUpId);
    }

    /** The address that it is about, other than the account's own. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
