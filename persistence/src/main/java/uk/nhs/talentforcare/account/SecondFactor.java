package uk.nhs.talentforcare.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * What an account's authenticator app and we share. It is prepared first and counts once a code has proved that the app
 * has it: {@code prepared → on}; turning it off deletes it.
 */
@Entity
@Table(name = "second_factor")
public class SecondFactor {

    @Id
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "sealed_secret")
    private String sealedSecret;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "turned_on_at")
    private Instant turnedOnAt;

    protected SecondFactor() {}

    /** @param sealedSecret the secret as it may stand in the database */
    public SecondFactor(long accountId, String sealedSecret, Instant now) {
        this.accountId = accountId;
        this.sealedSecret = sealedSecret;
        this.createdAt = now;
    }

    /** Counts from now on; the step of the code that proved it is spent. */
    public void turnOn(long step, Instant now) {
        this.lastStep = step;
        this.turnedOnAt = now;
    }

    /** The same secret, sealed anew. */
    public void seal(String again) {
        this.sealedSecret = again;
    }

    public long accountId() {
        return accountId;
    }

    public String sealedSecret() {
        return sealedSecret;
    }

    public boolean on() {
        return turnedOnAt != null;
    }

    public Optional<Instant> turnedOnAt() {
        return Optional.ofNullable(turnedOnAt);
    }
}
