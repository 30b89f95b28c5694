package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.Availability;
import uk.nhs.talentforcare.ambassador.AvailabilityRepository;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.testing.TalkScenario;

/** Who is written to about an open talk: the best matches, few at a time, nobody too often, nobody twice. */
class OfferDeskDbTest {

    /** A Monday. */
    private static final Instant OPENED = Instant.parse("2028-01-10T09:00:00Z");

    private static final LocalDate TALK_DAY = LocalDate.of(2028, 3, 1);

    /** A place of this test's own, where nobody else's ambassadors are in reach. */
    private GeoPoint here;

    @BeforeEach
    void findAPlace() {
        here = new GeoPoint(
                ThreadLocalRandom.current().nextDouble(-55, -20),
                ThreadLocalRandom.current().nextDouble(-150, 150));
    }

    @Test
    void writesToTheBestTenAtOnceThenToTwentyMoreAfterTwoSchoolDays() {
        List<Long> ambassadors = ambassadors(40, here);
        long talk = openTalk(here);

        look(OPENED, talk);
        assertThat(offered(talk)).hasSize(10);
        look(OPENED.plus(Duration.ofHours(1)), talk);
        look(Instant.parse("2028-01-11T23:59:59Z"), talk);
        assertThat(offered(talk)).hasSize(10);

        look(Instant.parse("2028-01-12T00:00:00Z"), talk);
        assertThat(offered(talk)).hasSize(30).doesNotHaveDuplicates().isSubsetOf(ambassadors);
        look(Instant.parse("2028-01-14T00:00:00Z"), talk);
        assertThat(offered(talk)).hasSize(40);
        look(Instant.parse("2028-01-20T00:00:00Z"), talk);
        assertThat(offered(talk)).hasSize(40);
        assertThat(letters(talk)).isEqualTo(40);
    }

    @Test
    void nobodyIsWrittenToMoreThanTwiceAWeek() {
        long ambassador = ambassadors(1, here).get(0);
        List<Long> talks = IntStream.range(0, 3).mapToObj(i -> openTalk(here)).toList();

        talks.forEach(talk -> look(OPENED, talk));
        assertThat(talks.stream().filter(talk -> offered(talk).contains(ambassador)))
                .hasSize(2);

        look(OPENED.plus(OfferRepository.WEEK), talks.get(2));
        assertThat(offered(talks.get(2))).containsExactly(ambassador);
    }

    @Test
    void leavesOutWhoDoesNotWantLettersOrMayNotBookOrIsBusyOrTooFarAway() {
        List<Long> nearby = ambassadors(8, here);
        ambassadors(1, new GeoPoint(here.latitude() + 5, here.longitude()));
        long talk = openTalk(here);
        doInTransaction(em -> {
            em.find(Ambassador.class, nearby.get(0)).toldOfTalks(false);
            em.find(Ambassador.class, nearby.get(1)).pause(OPENED);
            em.find(Ambassador.class, nearby.get(6)).briefed(LocalDate.of(2026, 12, 10));
            em.find(Ambassador.class, nearby.get(7)).changesEmployer(LocalDate.of(2028, 1, 9));
            em.find(Account.class, em.find(Ambassador.class, nearby.get(2)).accountId())
                    .suspend();
        });
        book(nearby.get(3), openTalk(here));

        look(OPENED, talk);

        assertThat(offered(talk)).containsExactlyInAnyOrder(nearby.get(4), nearby.get(5));
    }

    @Test
    void asksNobodyAtTimesAtWhichTheyCannotOrBeyondTheirLimit() {
        List<Long> nearby = ambassadors(5, here);
        long talk = openTalk(here);
        doInTransaction(em -> {
            AvailabilityRepository said = new AvailabilityRepository(em);
            // the talk is at ten on a Wednesday, with half an hour of travel on either side
            said.keep(nearby.get(0), hours(DayOfWeek.WEDNESDAY, LocalTime.of(9, 30), LocalTime.of(11, 30)));
            said.keep(nearby.get(1), hours(DayOfWeek.WEDNESDAY, LocalTime.of(9, 45), LocalTime.of(12, 0)));
            said.away(nearby.get(2), TALK_DAY, TALK_DAY);
            said.keep(
                    nearby.get(3),
                    new Availability(Availability.Kind.ASK, Map.of(), Optional.empty(), 0, Optional.of(1), List.of()));
        });
        book(nearby.get(3), openTalkOn(here, TALK_DAY.plusDays(2)));

        look(OPENED, talk);

        assertThat(offered(talk)).containsExactlyInAnyOrder(nearby.get(0), nearby.get(4));
    }

    private static Availability hours(DayOfWeek day, LocalTime from, LocalTime to) {
        return new Availability(
                Availability.Kind.WINDOWS,
                Map.of(day, new Availability.Window(from, to)),
                Optional.empty(),
                0,
                Optional.empty(),
                List.of());
    }

    @Test
    void favoursThoseWhoHaveGivenNoTalkThisYear() {
        List<Long> nearby = ambassadors(11, here);
        long talk = openTalk(here);
        // a talk of the same academic year, at another time
        long busy = nearby.get(0);
        book(busy, openTalkOn(here, TALK_DAY.plusDays(1)));

        look(OPENED, talk);

        assertThat(offered(talk)).hasSize(10).doesNotContain(busy);
    }

    @Test
    void offersATalkToTheNextBestAtOnceWhenItsSpeakerGivesItBack() {
        List<Long> nearby = ambassadors(3, here);
        long talk = openTalk(here);
        look(OPENED, talk);
        assertThat(offered(talk)).hasSize(3);
        book(nearby.get(0), talk);
        look(OPENED.plus(Duration.ofHours(2)), talk);
        assertThat(offered(talk)).as("nothing is offered that is booked").hasSize(3);

        Instant released = OPENED.plus(Duration.ofDays(8));
        doInTransaction(em -> {
            Talk row = new TalkRequestRepository(em).lock(talk).orElseThrow();
            Booking booking = new BookingRepository(em).liveOf(row).orElseThrow();
            row.release(booking, "UNWELL", released);
            new BookingRepository(em).freeQuarters(booking);
        });
        look(released.plusSeconds(60), talk);

        assertThat(offered(talk).stream().filter(nearby.get(0)::equals)).hasSize(1);
        assertThat(offered(talk).stream().filter(nearby.get(1)::equals)).hasSize(2);
        assertThat(offered(talk).stream().filter(nearby.get(2)::equals)).hasSize(2);
    }

    @Test
    void offersAConfirmedTalkToTheNextBestByItselfWhenItsSpeakerCancels() {
        List<Long> nearby = ambassadors(3, here);
        long talk = openTalk(here);
        look(OPENED, talk);
        book(nearby.get(0), talk);
        Instant cancelled = OPENED.plus(Duration.ofDays(8));
        doInTransaction(em -> {
            Talk row = new TalkRequestRepository(em).lock(talk).orElseThrow();
            Booking booking = new BookingRepository(em).liveOf(row).orElseThrow();
            row.confirm(booking, new Arrangements("Hall", "", "A teacher", "Head", ""), OPENED.plusSeconds(60));
            Account speaker = em.find(Account.class, booking.ambassador().accountId());
            TalkScenes.at(em, cancelled)
                    .get(CancellationDesk.class)
                    .cancel(Actor.of(speaker), talk, EndReason.NEEDED_AT_WORK);
        });

        TestTimer.at(cancelled.plusSeconds(300), List.of(talk)).look();

        assertThat(offered(talk).stream().filter(nearby.get(0)::equals)).hasSize(1);
        assertThat(offered(talk).stream().filter(nearby.get(1)::equals)).hasSize(2);
        assertThat(offered(talk).stream().filter(nearby.get(2)::equals)).hasSize(2);
    }

    @Test
    void theLetterSaysWhyAndWhenAndHowToStop() {
        ambassadors(1, here);
        long talk = openTalk(here);

        look(OPENED, talk);

        String text = inTransaction(
                em -> em.createQuery("SELECT m.textBody FROM OutboxMessage m WHERE m.key LIKE ?1", String.class)
                        .setParameter(1, "talk-" + talk + "-offer-%")
                        .getSingleResult());
        assertThat(text)
                .contains("Why you: You have not given a talk this school year")
                .contains("1 March 2028")
                .contains("/talks/" + talk)
                .contains("/account/letters");
    }

    @Test
    void oneLookOfTwoNodesWritesOnce() {
        ambassadors(3, here);
        long talk = openTalk(here);

        List<Thread> nodes = IntStream.range(0, 2)
                .mapToObj(node -> new Thread(() -> look(OPENED, talk)))
                .toList();
        nodes.forEach(Thread::start);
        nodes.forEach(OfferDeskDbTest::join);

        assertThat(offered(talk)).hasSize(3);
        assertThat(letters(talk)).isEqualTo(3);
    }

    @Test
    void ambassadorsChooseForThemselves() {
        long ambassador = ambassadors(1, here).get(0);
        Actor actor = inTransaction(em -> Actor.of(
                em.find(Account.class, em.find(Ambassador.class, ambassador).accountId())));

        doInTransaction(em -> TalkScenes.at(em, OPENED).get(OfferChoice.class).choose(actor, false));

        boolean wanted = inTransaction(
                em -> TalkScenes.at(em, OPENED).get(OfferChoice.class).wanted(actor));
        assertThat(wanted).isFalse();
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(30).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void look(Instant moment, long talk) {
        doInTransaction(em -> TalkScenes.at(em, moment).get(OfferDesk.class).offer(talk));
    }

    private static List<Long> ambassadors(int many, GeoPoint point) {
        return inTransaction(em -> IntStream.range(0, many)
                .mapToObj(i -> {
                    Ambassador ambassador = new TalkScenario(em).ambassador();
                    ambassador.travels("LS1", point, 10, 30).briefed(LocalDate.of(2028, 1, 3));
                    return ambassador.id();
                })
                .toList());
    }

    private static long openTalk(GeoPoint point) {
        return openTalkOn(point, TALK_DAY);
    }

    private static long openTalkOn(GeoPoint point, LocalDate day) {
        return inTransaction(em -> {
            TalkScenario scenario = new TalkScenario(em);
            Organisation school = scenario.school(point);
            Talk talk = scenario.openTalkUntil(
                    Deadlines.endOf(TALK_DAY.minusDays(1)), school, scenario.contact(school), TalkScenes.atTen(day));
            em.flush();
            em.createNativeQuery("UPDATE talk SET state_since = '2028-01-10 08:00:00' WHERE id = ?")
                    .setParameter(1, talk.id())
                    .executeUpdate();
            em.createNativeQuery("UPDATE talk_request SET format = 'IN_PERSON' WHERE id = ?")
                    .setParameter(1, talk.request().id())
                    .executeUpdate();
            return talk.id();
        });
    }

    private static void book(long ambassadorId, long talkId) {
        doInTransaction(em -> {
            Talk talk = new TalkRequestRepository(em).lock(talkId).orElseThrow();
            Ambassador ambassador =
                    new AmbassadorRepository(em).find(ambassadorId).orElseThrow();
            new BookingRepository(em)
                    .add(talk.book(
                            ambassador,
                            talk.times().get(0),
                            uk.nhs.talentforcare.ambassador.TalkFormat.IN_PERSON,
                            UUID.randomUUID().toString(),
                            OPENED));
        });
    }

    private static List<Long> offered(long talk) {
        return inTransaction(em -> {
            @SuppressWarnings("unchecked")
            List<Number> ids = em.createNativeQuery(
                            "SELECT ambassador_id FROM talk_offer WHERE talk_id = ? ORDER BY id")
                    .setParameter(1, talk)
                    .getResultList();
            return ids.stream().map(Number::longValue).toList();
        });
    }

    private static long letters(long talk) {
        return TalkScenes.count(
                "SELECT COUNT(*) FROM outbox_message WHERE message_key LIKE 'talk-" + talk + "-offer-%'");
    }
}
