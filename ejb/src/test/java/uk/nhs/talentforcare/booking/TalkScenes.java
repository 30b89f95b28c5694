package uk.nhs.talentforcare.booking;

import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Configurations;
import uk.nhs.talentforcare.shared.Wiring;
import uk.nhs.talentforcare.testing.TalkScenario;

/** Talks in the states that tests begin with, on the real database, and the services at a moment. */
final class TalkScenes {

    /** Where the schools of these scenes are. */
    static final String AREA = "yorkshire-and-the-humber";

    private TalkScenes() {}

    /** A talk with its people. */
    record Scene(long talk, Actor school, Actor ambassador, Actor coordinator) {

        TalkState state() {
            return inTransaction(em -> new TalkRequestRepository(em).state(talk).orElseThrow());
        }

        /** How many letters of a kind were written to a person about this talk. */
        long letters(String event, Actor to) {
            return count("SELECT COUNT(*) FROM outbox_message WHERE message_key LIKE 'talk-" + talk + "-" + event + "-"
                    + to.accountId() + "'");
        }

        /** The text of the letters of a kind that were written to a person about this talk. */
        List<String> texts(String event, Actor to) {
            return inTransaction(
                    em -> em.createQuery("SELECT m.textBody FROM OutboxMessage m WHERE m.key LIKE ?1", String.class)
                            .setParameter(1, "talk-" + talk + "-" + event + "-" + to.accountId())
                            .getResultList());
        }

        long audited(String action) {
            return count("SELECT COUNT(*) FROM audit_entry WHERE subject_type = 'talk' AND subject_id = " + talk
                    + " AND action = '" + action + "'");
        }
    }

    /** An open talk whose offer ends with a day, to be held at ten on another. */
    static Scene open(LocalDate lastDay, LocalDate day) {
        return inTransaction(em -> scene(em, lastDay, day));
    }

    /** A talk that was booked at a moment, to be held at ten on a day. */
    static Scene booked(Instant at, LocalDate day) {
        Scene scene = open(day.minusDays(1), day);
        doInTransaction(em -> book(em, scene, at));
        return scene;
    }

    /** A talk that was booked and confirmed at a moment, to be held at ten on a day. */
    static Scene confirmed(Instant at, LocalDate day) {
        Scene scene = booked(at, day);
        change(scene, em -> {
            Talk talk = new TalkRequestRepository(em).lock(scene.talk()).orElseThrow();
            Booking booking = new BookingRepository(em).liveOf(talk).orElseThrow();
            talk.confirm(booking, new Arrangements("Hall", "Reception", "A teacher", "Head", "0113 496 0000"), at);
        });
        return scene;
    }

    /** One side proposes a time, without a letter. */
    static void propose(Scene scene, boolean bySchool, LocalDate day, Instant at) {
        change(scene, em -> {
            Talk talk = new TalkRequestRepository(em).lock(scene.talk()).orElseThrow();
            Booking booking = new BookingRepository(em).liveOf(talk).orElseThrow();
            new BookingRepository(em).add(new TimeProposal(booking, bySchool, atTen(day), at));
        });
    }

    static void change(Scene scene, Consumer<EntityManager> change) {
        doInTransaction(change);
    }

    static TalkTime atTen(LocalDate day) {
        return TalkTime.onTheWall(day, LocalTime.of(10, 0), 60);
    }

    /** The services as they are at a moment, in one transaction. */
    static Wiring at(EntityManager entities, Instant moment, Object... given) {
        Object[] all = new Object[given.length + 2];
        all[0] = Clock.fixed(moment, ZoneOffset.UTC);
        all[1] = Configurations.forTests();
        System.arraycopy(given, 0, all, 2, given.length);
        return new Wiring(entities, all);
    }

    static long count(String query) {
        return inTransaction(em -> ((Number) em.createNativeQuery(query).getSingleResult()).longValue());
    }

    private static Scene scene(EntityManager em, LocalDate lastDay, LocalDate day) {
        TalkScenario scenario = new TalkScenario(em);
        Organisation school = scenario.school(TalkScenario.LEEDS);
        Account contact = scenario.contact(school);
        Account coordinator = scenario.account().grant(Role.COORDINATOR, null, AREA);
        Ambassador ambassador = scenario.ambassador();
        Talk talk = scenario.openTalkUntil(Deadlines.endOf(lastDay), school, contact, atTen(day));
        em.flush();
        return new Scene(
                talk.id(),
                Actor.of(contact),
                Actor.of(em.find(Account.class, ambassador.accountId())),
                Actor.of(coordinator));
    }

    private static void book(EntityManager em, Scene scene, Instant at) {
        Talk talk = new TalkRequestRepository(em).lock(scene.talk()).orElseThrow();
        Ambassador ambassador = new AmbassadorRepository(em)
                .findByAccount(scene.ambassador().accountId())
                .orElseThrow();
        new BookingRepository(em)
                .add(talk.book(
                        ambassador,
                        talk.times().get(0),
                        TalkFormat.IN_PERSON,
                        UUID.randomUUID().toString(),
                        at));
    }
}
