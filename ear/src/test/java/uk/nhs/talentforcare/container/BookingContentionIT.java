package uk.nhs.talentforcare.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.bench.probe.TalkPeople;
import uk.nhs.talentforcare.booking.AskForTalk;
import uk.nhs.talentforcare.booking.BookTalk;
import uk.nhs.talentforcare.booking.BookingOutcome;
import uk.nhs.talentforcare.booking.BookingService;
import uk.nhs.talentforcare.booking.ConfirmBooking;
import uk.nhs.talentforcare.booking.EndReason;
import uk.nhs.talentforcare.booking.TalkRequestService;
import uk.nhs.talentforcare.booking.TalkService;
import uk.nhs.talentforcare.booking.TalkState;
import uk.nhs.talentforcare.booking.TalkTime;
import uk.nhs.talentforcare.booking.TalkView;
import uk.nhs.talentforcare.booking.YearGroup;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** The promise, through the services in the real server: neither a talk nor an ambassador is ever double-booked. */
class BookingContentionIT extends InContainer {

    private static final int CLIENTS = 50;

    @Inject
    private BookingService bookings;

    @Inject
    private TalkRequestService requests;

    @Inject
    private TalkService talks;

    @Inject
    private TalkPeople people;

    @Resource(lookup = "java:app/jdbc/campaign")
    private DataSource database;

    @Test
    void fiftyAmbassadorsPressAtOnceAndOneHasTheTalk() throws Exception {
        Actor contact = contact();
        long talk = ask(contact, 0);
        List<Actor> speakers = speakers(CLIENTS);

        List<BookingOutcome> outcomes = atOnce(speakers.stream()
                .map(speaker -> (Callable<BookingOutcome>) () -> book(speaker, talk, key()))
                .toList());

        assertEquals(1, count(outcomes, BookingOutcome.Kind.BOOKED));
        assertEquals(CLIENTS - 1, count(outcomes, BookingOutcome.Kind.TAKEN));
        assertTrue(outcomes.stream().allMatch(outcome -> outcome.similar().size() <= 3));
        assertEquals(1, rows("SELECT COUNT(*) FROM booking WHERE talk_id = " + talk));
        assertEquals(
                2,
                rows("SELECT COUNT(*) FROM outbox_message WHERE message_key LIKE 'talk-" + talk
                        + "-booking-%' AND calendar_method = 'REQUEST'"));
    }

    @Test
    void oneAmbassadorPressesForFiftyOverlappingTalksAndHasOne() throws Exception {
        Actor contact = contact();
        List<Long> asked =
                IntStream.range(0, CLIENTS).mapToObj(i -> ask(contact, i)).toList();
        Actor speaker = speakers(1).get(0);

        List<BookingOutcome> outcomes = atOnce(asked.stream()
                .map(talk -> (Callable<BookingOutcome>) () -> book(speaker, talk, key()))
                .toList());

        assertEquals(1, count(outcomes, BookingOutcome.Kind.BOOKED));
        assertEquals(CLIENTS - 1, count(outcomes, BookingOutcome.Kind.BUSY));
        assertEquals(
                1,
                rows("SELECT COUNT(*) FROM booking b JOIN ambassador a ON a.id = b.ambassador_id WHERE a.account_id = "
                        + speaker.accountId()));
    }

    @Test
    void aRepeatedKeyActsOnceHoweverOftenItArrives() throws Exception {
        long talk = ask(contact(), 0);
        Actor speaker = speakers(1).get(0);
        String key = key();

        List<BookingOutcome> outcomes = atOnce(IntStream.range(0, 20)
                .mapToObj(i -> (Callable<BookingOutcome>) () -> book(speaker, talk, key))
                .toList());

        assertEquals(20, count(outcomes, BookingOutcome.Kind.BOOKED));
        assertEquals(1, rows("SELECT COUNT(*) FROM booking WHERE talk_id = " + talk));
    }

    @Test
    void theSameRequestSentTwiceAtOnceIsOneRequest() throws Exception {
        Actor contact = contact();
        AskForTalk form = form(contact, 0, key());

        List<Long> asked = atOnce(IntStream.range(0, 10)
                .mapToObj(i -> (Callable<Long>) () -> requests.ask(contact, form))
                .toList());

        assertEquals(1, Set.copyOf(asked).size());
    }

    @Test
    void aStrangerSeesNothingAndDetailsAreShownOnlyOnceConfirmed() throws Exception {
        Actor contact = contact();
        long talk = ask(contact, 0);
        Actor speaker = speakers(1).get(0);
        Actor stranger = contact();
        assertThrows(NotFound.class, () -> talks.view(stranger, talk));
        assertThrows(NotFound.class, () -> talks.view(Actor.VISITOR, talk));
        assertThrows(NotFound.class, () -> bookings.withdraw(stranger, talk, EndReason.OTHER));

        book(speaker, talk, key());
        assertTrue(talks.view(contact, talk).reachOther().isEmpty());
        assertTrue(talks.view(speaker, talk).reachOther().isEmpty());
        assertThrows(NotFound.class, () -> bookings.confirm(stranger, confirmation(talk)));

        bookings.confirm(contact, confirmation(talk));
        bookings.confirm(contact, confirmation(talk));
        assertEquals(1, talks.view(contact, talk).reachOther().size());
        TalkView theirs = talks.view(speaker, talk);
        assertEquals(TalkState.CONFIRMED, theirs.state());
        assertEquals(
                "Main hall",
                theirs.booking().orElseThrow().arrangements().orElseThrow().room());
        assertEquals(1, theirs.reachOther().size());
    }

    @Test
    void aReleasedTalkCanBeBookedByTheNext() throws Exception {
        long talk = ask(contact(), 0);
        List<Actor> speakers = speakers(2);
        book(speakers.get(0), talk, key());
        bookings.release(speakers.get(0), talk, EndReason.NEEDED_AT_WORK);
        bookings.release(speakers.get(0), talk, EndReason.NEEDED_AT_WORK);

        assertTrue(book(speakers.get(1), talk, key()).booked());
        assertTrue(talks.view(speakers.get(0), talk).taken());
        assertEquals(
                2,
                rows("SELECT COUNT(*) FROM outbox_message WHERE message_key LIKE 'talk-" + talk
                        + "-booking-%-released-%' AND calendar_method = 'CANCEL'"));
    }

    @Test
    void refusesWhatNoSchoolCanMean() throws Exception {
        Actor contact = contact();
        AskForTalk good = form(contact, 0, key());
        Invalid empty = assertThrows(
                Invalid.class,
                () -> requests.check(
                        contact,
                        new AskForTalk(
                                good.school(),
                                key(),
                                "",
                                "x".repeat(2001),
                                null,
                                Set.of(),
                                0,
                                Set.of(),
                                Set.of(),
                                List.of(),
                                null,
                                false)));
        assertEquals(
                Set.of("title", "purpose", "format", "yearGroups", "pupils", "times", "staffStays"),
                empty.errors().keySet());
        TalkTime past = TalkTime.onTheWall(LocalDate.now().minusDays(1), LocalTime.of(10, 0), 60);
        Invalid late = assertThrows(
                Invalid.class,
                () -> requests.check(
                        contact,
                        new AskForTalk(
                                good.school(),
                                key(),
                                "Title",
                                "Purpose",
                                TalkFormat.EITHER,
                                Set.of(YearGroup.YEAR_9),
                                30,
                                Set.of(),
                                Set.of(),
                                List.of(past),
                                null,
                                true)));
        assertEquals(Set.of("times[0]"), late.errors().keySet());
    }

    private BookingOutcome book(Actor speaker, long talk, String key) {
        long time = rows("SELECT MIN(id) FROM proposed_time WHERE talk_id = " + talk);
        return bookings.book(speaker, new BookTalk(talk, time, key));
    }

    private static ConfirmBooking confirmation(long talk) {
        return new ConfirmBooking(talk, "Main hall", "Reception", "A teacher", "Head of careers", "0113 496 0000");
    }

    private long ask(Actor contact, int minutes) {
        return requests.ask(contact, form(contact, minutes, key()));
    }

    private static AskForTalk form(Actor contact, int minutes, String key) {
        LocalDate day = schoolDay(LocalDate.now().plusDays(40));
        return TalkPeople.form(
                contact, TalkTime.onTheWall(day, LocalTime.of(10, 0).plusMinutes(minutes), 60), key);
    }

    /** A Tuesday that is no public holiday: those of Christmas and New Year can be. */
    private static LocalDate schoolDay(LocalDate day) {
        LocalDate tuesday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        boolean holidays = tuesday.getMonthValue() == 12 && tuesday.getDayOfMonth() > 24
                || tuesday.getMonthValue() == 1 && tuesday.getDayOfMonth() < 5;
        return holidays ? tuesday.plusWeeks(2) : tuesday;
    }

    private Actor contact() throws Exception {
        return people.contact();
    }

    private List<Actor> speakers(int count) throws Exception {
        return people.speakers(count);
    }

    private static String key() {
        return TalkPeople.key();
    }

    private static long count(List<BookingOutcome> outcomes, BookingOutcome.Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }

    private static <T> List<T> atOnce(List<Callable<T>> attempts) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(attempts.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = attempts.stream()
                    .map(attempt -> clients.submit(() -> {
                        start.await();
                        return attempt.call();
                    }))
                    .toList();
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> attempt : running) {
                results.add(attempt.get());
            }
            return results;
        } finally {
            clients.shutdownNow();
        }
    }

    private long rows(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
