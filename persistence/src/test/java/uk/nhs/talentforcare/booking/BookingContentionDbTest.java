package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TalkScenario.LEEDS;
import static uk.nhs.talentforcare.testing.TalkScenario.NOW;
import static uk.nhs.talentforcare.testing.TalkScenario.time;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.shared.Violations;
import uk.nhs.talentforcare.testing.TalkScenario;

/** The promise: neither a talk nor an ambassador is ever double-booked, whatever the interleaving. */
class BookingContentionDbTest {

    private static final int CLIENTS = 50;

    @Test
    void fiftyAmbassadorsWantTheSameTalkAndOneHasIt() throws Exception {
        long talk = inTransaction(entities -> {
            TalkScenario scenario = new TalkScenario(entities);
            Organisation school = scenario.school(LEEDS);
            return scenario.openTalk(school, scenario.contact(school), time(0, 0))
                    .id();
        });
        List<Long> ambassadors = IntStream.range(0, CLIENTS)
                .mapToObj(i -> inTransaction(
                        entities -> new TalkScenario(entities).ambassador().accountId()))
                .toList();

        List<String> outcomes = AtOnce.run(ambassadors.stream()
                .map(account -> (Callable<String>) () -> tryToBook(account, talk))
                .toList());

        assertThat(outcomes).filteredOn("booked"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("taken"::equals).hasSize(CLIENTS - 1);
        assertThat(rows("SELECT COUNT(*) FROM booking WHERE talk_id = " + talk)).isEqualTo(1);
    }

    @Test
    void fiftyTalksAtOverlappingTimesAreWantedByOneAmbassadorAndOneIsBooked() throws Exception {
        Ambassador ambassador = inTransaction(entities -> new TalkScenario(entities).ambassador());
        List<Long> talks = IntStream.range(0, CLIENTS)
                .mapToObj(i -> inTransaction(entities -> {
                    TalkScenario scenario = new TalkScenario(entities);
                    Organisation school = scenario.school(LEEDS);
                    return scenario.openTalk(school, scenario.contact(school), time(0, i))
                            .id();
                }))
                .toList();

        List<String> outcomes = AtOnce.run(talks.stream()
                .map(talk -> (Callable<String>) () -> tryToBook(ambassador.accountId(), talk))
                .toList());

        assertThat(outcomes).filteredOn("booked"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("busy"::equals).hasSize(CLIENTS - 1);
        assertThat(rows("SELECT COUNT(*) FROM booking WHERE ambassador_id = " + ambassador.id()))
                .isEqualTo(1);
        assertThat(rows("SELECT COUNT(*) FROM talk WHERE state = 'BOOKED' AND id IN (" + joined(talks) + ")"))
                .isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesASecondBookingOfATalkEvenWithoutTheLock() {
        long[] ids = new long[2];
        doInTransaction(entities -> {
            TalkScenario scenario = new TalkScenario(entities);
            Organisation school = scenario.school(LEEDS);
            Talk talk = scenario.openTalk(school, scenario.contact(school), time(0, 0));
            ids[0] = talk.id();
            ids[1] = scenario.ambassador().id();
            Booking booking = talk.book(
                    scenario.ambassador(),
                    talk.times().get(0),
                    TalkFormat.IN_PERSON,
                    UUID.randomUUID().toString(),
                    NOW);
            new BookingRepository(entities).add(booking);
        });

        assertThatThrownBy(() -> doInTransaction(entities -> entities.createNativeQuery("INSERT INTO booking (talk_id,"
                                + " ambassador_id, submission_key, calendar_uid, calendar_sequence, format, starts_at,"
                                + " minutes, booked_at) VALUES (?, ?, ?, ?, 0, 'IN_PERSON', '2027-01-12 10:00:00', 60,"
                                + " '2026-11-20 10:00:00')")
                        .setParameter(1, ids[0])
                        .setParameter(2, ids[1])
                        .setParameter(3, UUID.randomUUID().toString())
                        .setParameter(4, UUID.randomUUID().toString())
                        .executeUpdate()))
                .matches(e -> Violations.isDuplicateOf("uq_booking_live_talk", e));
    }

    @Test
    void aReleaseGivesTheTalkAndTheTimeBack() {
        doInTransaction(entities -> {
            TalkScenario scenario = new TalkScenario(entities);
            BookingRepository bookings = new BookingRepository(entities);
            Organisation school = scenario.school(LEEDS);
            Account contact = scenario.contact(school);
            Talk talk = scenario.openTalk(school, contact, time(0, 0));
            Talk other = scenario.openTalk(school, contact, time(0, 30));
            Ambassador ambassador = scenario.ambassador();
            Booking booking = talk.book(
                    ambassador,
                    talk.times().get(0),
                    TalkFormat.IN_PERSON,
                    UUID.randomUUID().toString(),
                    NOW);
            bookings.add(booking);
            assertThat(bookings.busyQuarters(ambassador.id(), NOW)).hasSize(8);

            talk.release(booking, "Rota changed", NOW);
            bookings.freeQuarters(booking);
            entities.flush();
            bookings.add(other.book(
                    ambassador,
                    other.times().get(0),
                    TalkFormat.IN_PERSON,
                    UUID.randomUUID().toString(),
                    NOW));
            bookings.add(talk.book(
                    scenario.ambassador(),
                    talk.times().get(0),
                    TalkFormat.IN_PERSON,
                    UUID.randomUUID().toString(),
                    NOW));

            assertThat(bookings.busyQuarters(ambassador.id(), NOW))
                    .contains(time(0, 0).startsAt())
                    .doesNotContain(time(0, -30).startsAt());
            assertThat(bookings.of(ambassador.id(), NOW, 10))
                    .singleElement()
                    .satisfies(line -> assertThat(line.talkId()).isEqualTo(other.id()));
        });
    }

    @Test
    void anAcceptedNewTimeMovesTheQuartersUnlessTheyAreTaken() {
        assertThatThrownBy(() -> doInTransaction(entities -> {
                    TalkScenario scenario = new TalkScenario(entities);
                    BookingRepository bookings = new BookingRepository(entities);
                    Organisation school = scenario.school(LEEDS);
                    Account contact = scenario.contact(school);
                    Ambassador ambassador = scenario.ambassador();
                    Talk talk = scenario.openTalk(school, contact, time(0, 0));
                    Booking booking = talk.book(
                            ambassador,
                            talk.times().get(0),
                            TalkFormat.IN_PERSON,
                            UUID.randomUUID().toString(),
                            NOW);
                    bookings.add(booking);

                    TimeProposal overlapping = new TimeProposal(booking, true, time(0, 30), NOW);
                    bookings.add(overlapping);
                    assertThat(bookings.proposalFor(booking)).contains(overlapping);
                    overlapping.accept(NOW);
                    bookings.moveQuarters(booking);
                    assertThat(booking.time()).isEqualTo(time(0, 30));
                    assertThat(booking.calendarSequence()).isEqualTo(1);
                    assertThat(bookings.proposalFor(booking)).isEmpty();
                    assertThat(bookings.busyQuarters(ambassador.id(), NOW))
                            .hasSize(8)
                            .doesNotContain(time(0, -30).startsAt());

                    Talk other = scenario.openTalk(school, contact, time(3, 0));
                    bookings.add(other.book(
                            ambassador,
                            other.times().get(0),
                            TalkFormat.IN_PERSON,
                            UUID.randomUUID().toString(),
                            NOW));
                    TimeProposal taken = new TimeProposal(booking, false, time(3, 0), NOW);
                    bookings.add(taken);
                    taken.accept(NOW);
                    assertThatThrownBy(() -> bookings.moveQuarters(booking)).isInstanceOf(TimeTaken.class);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);
    }

    /** Ends a test whose transaction the database has refused already. */
    private static class Undone extends RuntimeException {}

    /** What the service does: look without waiting, hold the ambassador, hold the talk, book. */
    private static String tryToBook(long account, long talkId) {
        try {
            doInTransaction(entities -> book(entities, account, talkId));
            return "booked";
        } catch (TalkTaken e) {
            return "taken";
        } catch (TimeTaken e) {
            return "busy";
        }
    }

    private static void book(EntityManager entities, long account, long talkId) {
        TalkRequestRepository talks = new TalkRequestRepository(entities);
        if (talks.state(talkId).orElseThrow() != TalkState.OPEN) {
            throw new TalkTaken();
        }
        Ambassador ambassador =
                new AmbassadorRepository(entities).lockByAccount(account).orElseThrow();
        Talk talk = talks.lock(talkId).orElseThrow();
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

    private static String joined(List<Long> ids) {
        return String.join(", ", ids.stream().map(String::valueOf).toList());
    }
}
