package uk.nhs.talentforcare.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A wrong guess at a password or a code, remembered for a few minutes without saying whose it was. */
@Entity
@Table(name = "sign_in_attempt")
class SignInAttempt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "email_hash")
    private String emailHash;

    @Column(name = "address_hash")
    private String addressHash;

    @Column(name = "attempted_at")
    private Instant attemptedAt;

    protected SignInAttempt() {}

    SignInAttempt(String emailHash, String addressHash, Instant attemptedAt) {
        this.emailHash = emailHash;
        this.addressHash = addressHash;
        this.attemptedAt = attemptedAt;
    }

    Long id() {
        return id;
    }
}
