package uk.nhs.talentforcare.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Keeps the answers of those who sign up, by the hash of the key that their browser holds. */
public class SignUpRepository {

    private final EntityManager entities;

    public SignUpRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(SignUp signUp) {
        entities.persist(signUp);
    }

    public Optional<SignUp> find(long id) {
        return Optional.ofNullable(entities.find(SignUp.class, id));
    }

    public Optional<SignUp> findByKey(String keyHash) {
        return entities
                .createQuery("SELECT s FROM SignUp s WHERE s.keyHash = ?1", SignUp.class)
                .setParameter(1, keyHash)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What it held is in the account now. */
    public void remove(SignUp signUp) {
        entities.remove(signUp);
    }

    /** Forgets answers that nobody came back to. */
    public int forgetExpired(Instant now) {
        return entities.createQuery("DELETE FROM SignUp s WHERE s.expiresAt < ?1")
                .setParameter(1, now)
                .executeUpdate();
    }
}
