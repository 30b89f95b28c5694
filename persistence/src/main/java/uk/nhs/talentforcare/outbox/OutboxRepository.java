package uk.nhs.talentforcare.outbox;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Keeps outgoing messages. */
public class OutboxRepository {

    private final EntityManager entities;

    public OutboxRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(OutboxMessage message) {
        entities.persist(message);
    }

    public boolean exists(String key) {
        return !entities.createQuery("SELECT m.id FROM OutboxMessage m WHERE m.key = ?1", Long.class)
                .setParameter(1, key)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Locks messages that are due, passing over those that another node has locked. */
    public List<OutboxMessage> lockDue(Instant now, int most) {
        @SuppressWarnings("unchecked")
        List<Number> ids = entities.createNativeQuery(
                        "SELECT id FROM outbox_message WHERE state = 'PENDING' AND due_at <= ?1"
                                + " ORDER BY due_at LIMIT ?2 FOR UPDATE SKIP LOCKED")
                .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter(2, most)
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "SELECT m FROM OutboxMessage m WHERE m.id IN ?1 ORDER BY m.dueAt, m.id", OutboxMessage.class)
                .setParameter(1, ids.stream().map(Number::longValue).toList())
                .getResultList();
    }

    public Optional<OutboxMessage> find(long id) {
        return Optional.ofNullable(entities.find(OutboxMessage.class, id));
    }

    /** Whether a letter to an address could not be delivered since then. */
    public boolean undeliverable(String recipient, Instant since) {
        return entities.createQuery(
                                "SELECT COUNT(m) FROM OutboxMessage m WHERE m.recipient = ?1 AND m.state = ?2"
                                        + " AND m.createdAt >= ?3",
                                Long.class)
                        .setParameter(1, recipient)
                        .setParameter(2, OutboxState.PARKED)
                        .setParameter(3, since)
                        .getSingleResult()
                > 0;
    }

    /** How many messages stand in a state. */
    public long count(OutboxState state) {
        return entities.createQuery("SELECT COUNT(m) FROM OutboxMessage m WHERE m.state = ?1", Long.class)
                .setParameter(1, state)
                .getSingleResult();
    }

    /** When the oldest message that is still pending was written. */
    public Optional<Instant> oldestPending() {
        return Optional.ofNullable(
                entities.createQuery("SELECT MIN(m.createdAt) FROM OutboxMessage m WHERE m.state = ?1", Instant.class)
                        .setParameter(1, OutboxState.PENDING)
                        .getSingleResult());
    }
}
