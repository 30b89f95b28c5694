package uk.nhs.talentforcare.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.nhs.talentforcare.shared.EmailAddress;

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

    /** The sign-ups of an address that wait for it to be confirmed, the latest first. */
    public List<SignUp> waiting(EmailAddress email, Instant now) {
        return entities.createQuery(
                        "SELECT s FROM SignUp s WHERE s.email = ?1 AND s.accountId IS NULL AND s.sentAt IS NOT NULL"
                                + " AND s.expiresAt > ?2 ORDER BY s.id DESC",
                        SignUp.class)
                .setParameter(1, email.value())
                .setParameter(2, now)
                .getResultList();
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
