package uk.nhs.talentforcare.booking;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Keeps what people have typed who ask for talks, until they send it or a week has passed. */
public class StartedRequestRepository {

    private final EntityManager entities;

    public StartedRequestRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Keeps what somebody has typed into one form, instead of what they had typed into it before.
     *
     * @param key of the form, up to 64 ASCII characters
     */
    public void keep(long accountId, String key, String answers, Instant now) {
        entities.createNativeQuery("INSERT INTO started_request (account_id, form_key, answers, kept_at)"
                        + " VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE answers = ?, kept_at = ?")
                .setParameter(1, accountId)
                .setParameter(2, key)
                .setParameter(3, answers)
                .setParameter(4, utc(now))
                .setParameter(5, answers)
                .setParameter(6, utc(now))
                .executeUpdate();
    }

    /** What somebody has typed into one form. */
    public Optional<String> find(long accountId, String key) {
        List<?> found = entities.createNativeQuery(
                        "SELECT answers FROM started_request WHERE account_id = ? AND form_key = ?")
                .setParameter(1, accountId)
                .setParameter(2, key)
                .getResultList();
        return found.stream().findFirst().map(String.class::cast);
    }

    /** Forgets one form: it is sent. */
    public void forget(long accountId, String key) {
        entities.createNativeQuery("DELETE FROM started_request WHERE account_id = ? AND form_key = ?")
                .setParameter(1, accountId)
                .setParameter(2, key)
                .executeUpdate();
    }

    /** Forgets what was kept before a moment. */
    public void forgetBefore(Instant moment) {
        entities.createNativeQuery("DELETE FROM started_request WHERE kept_at < ?")
                .setParameter(1, utc(moment))
                .executeUpdate();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
