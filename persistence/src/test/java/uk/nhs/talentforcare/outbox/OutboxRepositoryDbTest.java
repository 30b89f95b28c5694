package uk.nhs.talentforcare.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.entityManagerFactory;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxRepositoryDbTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00.123456Z");

    @AfterEach
    void emptyTheOutbox() {
        doInTransaction(
                entities -> entities.createQuery("DELETE FROM OutboxMessage m").executeUpdate());
    }

    @Test
    void keepsInstantsToTheMicrosecond() {
        doInTransaction(entities -> new OutboxRepository(entities).add(message("a", NOW)));

        Instant read = inTransaction(
                entities -> new OutboxRepository(entities).oldestPending().orElseThrow());

        assertThat(read).isEqualTo(NOW);
    }

    @Test
    void passesOverMessagesThatAnotherNodeHolds() {
        doInTransaction(entities -> new OutboxRepository(entities).add(message("held", NOW)));
        EntityManager other = entityManagerFactory().createEntityManager();
        other.getTransaction().begin();
        List<OutboxMessage> held = new OutboxRepository(other).lockDue(NOW, 10);

        List<OutboxMessage> mine = inTransaction(entities -> new OutboxRepository(entities).lockDue(NOW, 10));

        assertThat(held).hasSize(1);
        assertThat(mine).isEmpty();
        other.getTransaction().rollback();
        other.close();
    }

    @Test
    void leavesClaimedMessagesAloneUntilTheLeaseEnds() {
        doInTransaction(entities -> new OutboxRepository(entities).add(message("claimed", NOW)));
        doInTransaction(entities ->
                new OutboxRepository(entities).lockDue(NOW, 10).forEach(m -> m.claim(NOW, Duration.ofMinutes(2))));

        assertThat(dueKeys(NOW.plusSeconds(60))).isEmpty();
        assertThat(dueKeys(NOW.plusSeconds(121))).containsExactly("claimed");
    }

    @Test
    void refusesTheSameMessageTwice() {
        doInTransaction(entities -> new OutboxRepository(entities).add(message("once", NOW)));

        assertThatThrownBy(() -> doInTransaction(entities -> new OutboxRepository(entities).add(message("once", NOW))))
                .hasStackTraceContaining("uq_outbox_message_key");
    }

    @Test
    void parksAMessageThatFailsAgainAndAgain() {
        OutboxMessage message = message("failing", NOW);
        for (int attempt = 1; attempt <= OutboxMessage.MOST_ATTEMPTS; attempt++) {
            assertThat(message.state()).isEqualTo(OutboxState.PENDING);
            message.claim(NOW, Duration.ofMinutes(2));
            message.failed("connection refused", NOW);
        }
        assertThat(message.state()).isEqualTo(OutboxState.PARKED);
    }

    private static List<String> dueKeys(Instant when) {
        return inTransaction(entities -> new OutboxRepository(entities)
                .lockDue(when, 10).stream().map(OutboxMessage::key).toList());
    }

    private static OutboxMessage message(String key, Instant now) {
        return new OutboxMessage(key, "someone@example.org", "Subject", "Text", null, null, null, now);
    }
}
