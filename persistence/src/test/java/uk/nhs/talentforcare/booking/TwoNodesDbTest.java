package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TalkScenario.LEEDS;
import static uk.nhs.talentforcare.testing.TalkScenario.NOW;
import static uk.nhs.talentforcare.testing.TalkScenario.time;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.testing.TalkScenario;
import uk.nhs.talentforcare.testing.TestDatabase;

/**
 * Two nodes of a pair, each with a persistence unit, a cache and connections of its own, and a server that dies in the
 * middle: neither a talk nor an ambassador is double-booked, and nothing half is left.
 */
class TwoNodesDbTest {

    private static final int CLIENTS = 50;

    private static final List<EntityManagerFactory> NODES = List.of(node(), node());

    @AfterAll
    static void stop() {
        NODES.forEach(EntityManagerFactory::close);
    }

    @Test
    void ambassadorsOfBothNodesWantTheSameTalkAndOneHasIt() throws Exception {
        long talk = inTransaction(TwoNodesDbTest::talk);
        List<Long> accounts = IntStream.range(0, CLIENTS)
                .mapToObj(i -> inTransaction(
                        entities -> new TalkScenario(entities).ambassador().accountId()))
                .toList();

        List<String> outcomes = AtOnce.run(IntStream.range(0, CLIENTS)
                .mapToObj(client -> (Callable<String>) () -> tryToBook(client, accounts.get(client), talk))
                .toList());

        assertThat(outcomes).filteredOn("booked"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("taken"::equals).hasSize(CLIENTS - 1);
        assertThat(rows("SELECT COUNT(*) FROM booking WHERE talk_id = " + talk)).isEqualTo(1);
    }

    @Test
    void oneAmbassadorOnBothNodesWantsOverlappingTalksAndHasOne() throws Exception {
        Ambassador ambassador = inTransaction(entities -> new TalkScenario(entities).ambassador());
        List<Long> talks = IntStream.range(0, CLIENTS)
                .mapToObj(i -> inTransaction(TwoNodesDbTest::talk))
                .toList();

        List<String> outcomes = AtOnce.run(IntStream.range(0, CLIENTS)
                .mapToObj(
                        client -> (Callable<String>) () -> tryToBook(client, ambassador.accountId(), talks.get(client)))
                .toList());

        assertThat(outcomes).filteredOn("booked"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("busy"::equals).hasSize(CLIENTS - 1);
        assertThat(rows("SELECT COUNT(DISTINCT booking_id) FROM ambassador_slot WHERE ambassador_id = "
                        + ambassador.id()))
                .isEqualTo(1);
    }

    @Test
    void aNodeThatDiesInTheMiddleLeavesNothingAndTheOtherGoesOn() throws SQLException {
        long talk = inTransaction(TwoNodesDbTest::talk);
        long dying = inTransaction(
                entities -> new TalkScenario(entities).ambassador().accountId());
        EntityManager entities = NODES.get(0).createEntityManager();
        entities.getTransaction().begin();
        book(entities, dying, talk);
        entities.flush();
        long connection =
                ((Number) entities.createNativeQuery("SELECT CONNECTION_ID()").getSingleResult()).longValue();
        try (Connection other = TestDatabase.dataSource().getConnection();
                Statement kill = other.createStatement()) {
            kill.execute("KILL " + connection);
        }

        assertThatThrownBy(() -> entities.getTransaction().commit()).isNotNull();
        if (entities.isOpen()) {
            entities.close();
        }

        assertThat(rows("SELECT COUNT(*) FROM booking WHERE talk_id = " + talk)).isZero();
        assertThat(rows("SELECT COUNT(*) FROM ambassador_slot s JOIN ambassador a ON a.id = s.ambassador_id"
                        + " WHERE a.account_id = " + dying))
                .isZero();
        assertThat(rows("SELECT COUNT(*) FROM talk WHERE state = 'OPEN' AND id = " + talk))
                .isEqualTo(1);
        assertThat(tryToBook(1, dying, talk)).isEqualTo("booked");
    }

    @Test
    void whatIsRolledBackHalfWayIsFreeAgain() {
        long talk = inTransaction(TwoNodesDbTest::talk);
        long account = inTransaction(
                entities -> new TalkScenario(entities).ambassador().accountId());
        EntityManager entities = NODES.get(0).createEntityManager();
        entities.getTransaction().begin();
        book(entities, account, talk);
        entities.flush();
        entities.getTransaction().rollback();
        entities.close();

        assertThat(rows("SELECT COUNT(*) FROM booking WHERE talk_id = " + talk)).isZero();
        assertThat(tryToBook(1, account, talk)).isEqualTo("booked");
    }

    private static EntityManagerFactory node() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", null);
        settings.put("jakarta.persistence.nonJtaDataSource", TestDatabase.dataSource());
        settings.put("eclipselink.target-server", "None");
        settings.put("eclipselink.session-name", "node-" + UUID.randomUUID());
        return Persistence.createEntityManagerFactory("campaign", settings);
    }

    private static long talk(EntityManager entities) {
        TalkScenario scenario = new TalkScenario(entities);
        Organisation school = scenario.school(LEEDS);
        return scenario.openTalk(school, scenario.contact(school), time(0, 0)).id();
    }

    private static String tryToBook(int client, long account, long talk) {
        EntityManager entities = NODES.get(client % NODES.size()).createEntityManager();
        try {
            entities.getTransaction().begin();
            book(entities, account, talk);
            entities.getTransaction().commit();
            return "booked";
        } catch (TalkTaken e) {
            return "taken";
        } catch (TimeTaken e) {
            return "busy";
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    /** What the service does: hold the ambassador, hold the talk, book. */
    private static void book(EntityManager entities, long account, long talkId) {
        Ambassador ambassador =
                new AmbassadorRepository(entities).lockByAccount(account).orElseThrow();
        Talk talk = new TalkRequestRepository(entities).lock(talkId).orElseThrow();
        if (talk.state() != TalkState.OPEN) {
            throw new TalkTaken();
        }
        new BookingRepository(entities)
                .add(talk.book(
                        ambassador,
                        talk.times().get(0),
                        TalkFormat.IN_PERSON,
                        UUID.randomUUID().toString(),
                        NOW));
    }

    private static long rows(String query) {
        return inTransaction(
                entities -> ((Number) entities.createNativeQuery(query).getSingleResult()).longValue());
    }
}
