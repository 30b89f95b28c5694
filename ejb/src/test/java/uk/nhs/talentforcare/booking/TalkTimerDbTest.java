package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.SchoolHoliday;
import uk.nhs.talentforcare.testing.TalkScenario;
import uk.nhs.talentforcare.waiting.Away;

/** What time does to talks: when it is due, not before, and once. */
class TalkTimerDbTest {

    private static final LocalDate FAR = LocalDate.of(2028, 6, 7);

    @ParameterizedTest(name = "an offer until {0} is open at {1} and closed at {2}")
    @CsvSource({
        "2027-03-05, 2027-03-05T23:59:59.999999Z, 2027-03-06T00:00:00Z",
        "2027-03-28, 2027-03-28T22:59:59.999999Z, 2027-03-28T23:00:00Z", // the clocks go forward that day
        "2027-10-31, 2027-10-31T23:59:59.999999Z, 2027-11-01T00:00:00Z", // and back
        "2027-10-30, 2027-10-30T22:59:59.999999Z, 2027-10-30T23:00:00Z"
    })
    void anOfferEndsWithItsLastDayInEngland(LocalDate lastDay, Instant before, Instant due) {
        Scene scene = TalkScenes.open(lastDay, FAR);

        look(before, scene);
        assertThat(scene.state()).isEqualTo(TalkState.OPEN);
        assertThat(scene.letters("lapsed", scene.school())).isZero();

        look(due, scene);
        look(due, scene);
        look(due.plusSeconds(86_400), scene);
        assertThat(scene.state()).isEqualTo(TalkState.LAPSED);
        assertThat(scene.letters("lapsed", scene.school())).isEqualTo(1);
        assertThat(scene.audited("lapse-request")).isEqualTo(1);
    }

    @ParameterizedTest(name = "booked at {0}, the school is reminded at {2}")
    @CsvSource({
        "2027-02-01T15:00:00Z, 2027-02-03T23:59:59Z, 2027-02-04T00:00:00Z",
        "2027-02-05T15:00:00Z, 2027-02-09T23:59:59Z, 2027-02-10T00:00:00Z", // a weekend
        "2026-12-23T15:00:00Z, 2026-12-29T23:59:59Z, 2026-12-30T00:00:00Z", // Christmas Day, and Boxing Day's Monday
        "2027-03-25T15:00:00Z, 2027-03-31T22:59:59Z, 2027-03-31T23:00:00Z", // Easter, and the clocks go forward
        "2027-10-28T22:59:00Z, 2027-11-01T23:59:59Z, 2027-11-02T00:00:00Z", // the clocks go back
        "2027-10-28T23:01:00Z, 2027-11-02T23:59:59Z, 2027-11-03T00:00:00Z" // in England that was Friday
    })
    void theSchoolIsRemindedOnTheThirdSchoolDay(Instant booked, Instant before, Instant due) {
        Scene scene = TalkScenes.booked(booked, FAR);
        String reminder = "remind-%";

        look(before, scene);
        assertThat(scene.letters(reminder, scene.school())).isZero();

        look(due, scene);
        look(due, scene);
        look(due.plusSeconds(86_400), scene);
        assertThat(scene.letters(reminder, scene.school())).isEqualTo(1);
        assertThat(scene.letters(reminder, scene.ambassador())).isZero();
        assertThat(scene.letters("coordinator-%", scene.coordinator())).isZero();
        assertThat(scene.state()).isEqualTo(TalkState.BOOKED);
    }

    @ParameterizedTest(name = "booked at {0}, the coordinator is called at {2}")
    @CsvSource({
        "2027-02-01T15:00:00Z, 2027-02-09T23:59:59Z, 2027-02-10T00:00:00Z",
        "2026-12-23T15:00:00Z, 2027-01-05T23:59:59Z, 2027-01-06T00:00:00Z", // and New Year's Day
        "2027-03-25T15:00:00Z, 2027-04-06T22:59:59Z, 2027-04-06T23:00:00Z"
    })
    void theCoordinatorIsCalledWhenSixSchoolDaysAreOver(Instant booked, Instant before, Instant due) {
        Scene scene = TalkScenes.booked(booked, FAR);
        String call = "coordinator-%";

        look(before, scene);
        assertThat(scene.letters(call, scene.coordinator())).isZero();

        look(due, scene);
        look(due.plusSeconds(300), scene);
        assertThat(scene.letters(call, scene.coordinator())).isEqualTo(1);
        assertThat(scene.letters("remind-%", scene.school())).isEqualTo(1);
    }

    @ParameterizedTest(name = "booked at {0} for {1}, the ambassador may stand down from {3}")
    @CsvSource({
        "2027-02-01T15:00:00Z, 2028-06-07, 2027-02-14T23:59:59Z, 2027-02-15T00:00:00Z",
        "2027-02-01T15:00:00Z, 2027-02-10, 2027-02-04T23:59:59Z, 2027-02-05T00:00:00Z" // five days before the talk
    })
    void anAmbassadorWhoIsKeptWaitingMayStandDownWithoutBlame(
            Instant booked, LocalDate day, Instant before, Instant due) {
        Scene scene = TalkScenes.booked(booked, day);

        look(before, scene);
        assertThat(scene.letters("stand-down-%", scene.ambassador())).isZero();

        look(due, scene);
        look(due.plusSeconds(300), scene);
        assertThat(scene.letters("stand-down-%", scene.ambassador())).isEqualTo(1);
        assertThat(scene.letters("stand-down-%", scene.school())).isZero();
        assertThat(scene.state()).as("they choose").isEqualTo(TalkState.BOOKED);
    }

    @ParameterizedTest(
            name = "booked at {0}, without school {1} to {2}: reminded at {3}, the coordinator called at {4}")
    @CsvSource({
        "2027-02-11T15:00:00Z, 2027-02-15, 2027-02-19, 2027-02-23T00:00:00Z, 2027-02-27T00:00:00Z", // half-term
        "2026-12-16T15:00:00Z, 2026-12-19, 2027-01-03, 2027-01-04T00:00:00Z, 2027-01-08T00:00:00Z", // Christmas
        "2027-07-20T14:00:00Z, 2027-07-22, 2027-09-01, 2027-09-02T23:00:00Z, 2027-09-08T23:00:00Z" // summer
    })
    void theClockStandsStillInTheSchoolsHolidays(
            Instant booked, LocalDate first, LocalDate last, Instant reminded, Instant called) {
        Scene scene = TalkScenes.booked(booked, FAR);
        doInTransaction(em -> em.persist(new SchoolHoliday(
                em.find(Talk.class, scene.talk()).request().organisationId(), null, first, last, "Holidays")));

        look(reminded.minusSeconds(1), scene);
        assertThat(scene.letters("remind-%", scene.school())).isZero();
        look(reminded, scene);
        assertThat(scene.letters("remind-%", scene.school())).isEqualTo(1);
        look(called.minusSeconds(1), scene);
        assertThat(scene.letters("coordinator-%", scene.coordinator())).isZero();
        look(called, scene);
        assertThat(scene.letters("coordinator-%", scene.coordinator())).isEqualTo(1);
    }

    @Test
    void deputiesAndCoordinatorsWhoAreAwayAreNotCalled() {
        Instant booked = Instant.parse("2027-02-01T15:00:00Z");
        Instant due = Instant.parse("2027-02-10T00:00:00Z");
        Scene scene = TalkScenes.booked(booked, FAR);
        Account deputy =
                inTransaction(em -> new TalkScenario(em).account().grantAsDeputy(Role.COORDINATOR, TalkScenes.AREA));
        Account absent = inTransaction(em -> {
            Account away = new TalkScenario(em).account().grant(Role.COORDINATOR, null, TalkScenes.AREA);
            em.persist(new Away(away.id(), LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28), null));
            return away;
        });

        look(due, scene);

        assertThat(scene.letters("coordinator-%", scene.coordinator())).isEqualTo(1);
        assertThat(scene.letters("coordinator-%", actor(deputy))).isZero();
        assertThat(scene.letters("coordinator-%", actor(absent))).isZero();
    }

    private static Actor actor(Account account) {
        return inTransaction(em -> Actor.of(em.find(Account.class, account.id())));
    }

    @Test
    void nothingIsLateWhileTheSchoolIsInItsHolidays() {
        Instant inTheHolidays = Instant.parse("2023-08-20T09:00:00Z");
        long before = overdue(inTheHolidays);
        Scene scene = TalkScenes.booked(Instant.parse("2023-07-20T15:00:00Z"), FAR);
        assertThat(overdue(inTheHolidays)).isEqualTo(before + 3);

        doInTransaction(em -> em.persist(new SchoolHoliday(
                em.find(Talk.class, scene.talk()).request().organisationId(),
                null,
                LocalDate.of(2023, 7, 22),
                LocalDate.of(2023, 9, 3),
                "Summer")));

        assertThat(overdue(inTheHolidays)).isEqualTo(before);
    }

    @Test
    void aTalkThatIsSoonHurriesBoth() {
        Scene scene = TalkScenes.booked(Instant.parse("2027-02-02T15:00:00Z"), LocalDate.of(2027, 2, 4));

        look(Instant.parse("2027-02-02T23:59:59Z"), scene);
        assertThat(scene.letters("remind-%", scene.school())).isZero();
        look(Instant.parse("2027-02-03T00:00:00Z"), scene);
        assertThat(scene.texts("remind-%", scene.school()))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Please confirm by Wednesday 3 February 2027"));
        assertThat(scene.letters("coordinator-%", scene.coordinator())).isZero();
        look(Instant.parse("2027-02-04T00:00:00Z"), scene);
        assertThat(scene.letters("coordinator-%", scene.coordinator())).isEqualTo(1);
    }

    @Test
    void nobodyIsRemindedOfWhatIsConfirmedOrReleased() {
        Instant booked = Instant.parse("2027-02-01T15:00:00Z");
        Scene confirmed = TalkScenes.confirmed(booked, FAR);
        Scene released = TalkScenes.booked(booked, FAR);
        doInTransaction(em -> {
            Talk talk = new TalkRequestRepository(em).lock(released.talk()).orElseThrow();
            talk.release(new BookingRepository(em).liveOf(talk).orElseThrow(), "UNWELL", booked);
        });

        look(Instant.parse("2027-03-01T09:00:00Z"), confirmed, released);

        for (Scene scene : List.of(confirmed, released)) {
            assertThat(scene.letters("remind-%", scene.school())).isZero();
            assertThat(scene.letters("coordinator-%", scene.coordinator())).isZero();
        }
    }

    @ParameterizedTest(name = "a talk on {0} is over at {2}, and asked about from {3}")
    @CsvSource({
        "2027-02-10, 2027-02-10T10:59:59Z, 2027-02-10T11:00:00Z, 2027-02-11T00:00:00Z",
        "2027-03-27, 2027-03-27T10:59:59Z, 2027-03-27T11:00:00Z, 2027-03-28T00:00:00Z",
        "2027-03-28, 2027-03-28T09:59:59Z, 2027-03-28T10:00:00Z, 2027-03-28T23:00:00Z",
        "2027-10-30, 2027-10-30T09:59:59Z, 2027-10-30T10:00:00Z, 2027-10-30T23:00:00Z",
        "2027-10-31, 2027-10-31T10:59:59Z, 2027-10-31T11:00:00Z, 2027-11-01T00:00:00Z"
    })
    void theSchoolIsAskedWhatHappenedTheDayAfter(LocalDate day, Instant before, Instant over, Instant dayAfter) {
        Scene scene = TalkScenes.confirmed(Instant.parse("2027-01-11T10:00:00Z"), day);

        look(before, scene);
        assertThat(scene.state()).isEqualTo(TalkState.CONFIRMED);
        look(over, scene);
        look(over, scene);
        assertThat(scene.state()).isEqualTo(TalkState.AWAITING_OUTCOME);
        assertThat(scene.audited("await-outcome")).isEqualTo(1);
        look(dayAfter.minusMillis(1), scene);
        assertThat(scene.letters("outcome-%", scene.school())).isZero();

        look(dayAfter, scene);
        look(dayAfter, scene);
        look(dayAfter.plusSeconds(86_400), scene);
        assertThat(scene.letters("outcome-%", scene.school())).isEqualTo(1);
        assertThat(scene.letters("outcome-%", scene.ambassador())).isZero();
    }

    @ParameterizedTest(name = "proposed at {0}, it lapses at {2}")
    @CsvSource({
        "2027-02-01T15:00:00Z, 2027-02-08T23:59:59Z, 2027-02-09T00:00:00Z",
        "2027-03-25T15:00:00Z, 2027-04-05T22:59:59Z, 2027-04-05T23:00:00Z", // Easter, and the clocks go forward
        "2027-10-27T15:00:00Z, 2027-11-03T23:59:59Z, 2027-11-04T00:00:00Z" // the clocks go back
    })
    void aNewTimeLapsesAfterFiveSchoolDaysAndTheBookingStands(Instant proposed, Instant before, Instant due) {
        Scene scene = TalkScenes.confirmed(proposed.minusSeconds(86_400), FAR);
        TalkScenes.propose(scene, true, FAR.plusDays(1), proposed);
        String note = "proposal-%-not-moved";

        look(before, scene);
        assertThat(scene.letters(note, scene.school())).isZero();

        look(due, scene);
        look(due, scene);
        assertThat(scene.letters(note, scene.school())).isEqualTo(1);
        assertThat(scene.letters(note, scene.ambassador())).isZero();
        assertThat(scene.audited("lapse-time")).isEqualTo(1);
        assertThat(scene.state()).isEqualTo(TalkState.CONFIRMED);
    }

    @Test
    void aNewTimeThatIsSoonLapsesWhenItsDayBegins() {
        Scene scene = TalkScenes.booked(Instant.parse("2027-02-01T09:00:00Z"), FAR);
        TalkScenes.propose(scene, false, LocalDate.of(2027, 2, 4), Instant.parse("2027-02-01T15:00:00Z"));

        look(Instant.parse("2027-02-03T23:59:59Z"), scene);
        assertThat(scene.audited("lapse-time")).isZero();
        look(Instant.parse("2027-02-04T00:00:00Z"), scene);
        assertThat(scene.audited("lapse-time")).isEqualTo(1);
        assertThat(scene.letters("proposal-%-not-moved", scene.ambassador())).isEqualTo(1);
    }

    @Test
    void nothingIsLostWhileNobodyLooks() {
        Scene open = TalkScenes.open(LocalDate.of(2027, 2, 5), FAR);
        Scene booked = TalkScenes.booked(Instant.parse("2027-02-01T15:00:00Z"), FAR);
        Scene confirmed = TalkScenes.confirmed(Instant.parse("2027-01-11T10:00:00Z"), LocalDate.of(2027, 2, 10));

        look(Instant.parse("2027-08-01T09:00:00Z"), open, booked, confirmed);

        assertThat(open.state()).isEqualTo(TalkState.LAPSED);
        assertThat(booked.texts("remind-%", booked.school()))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Please confirm now"));
        assertThat(booked.letters("coordinator-%", booked.coordinator())).isEqualTo(1);
        assertThat(confirmed.letters("outcome-%", confirmed.school())).isEqualTo(1);
    }

    @Test
    void oneTalkThatFailsDoesNotStopTheOthers() {
        Scene[] scenes = {
            TalkScenes.open(LocalDate.of(2027, 2, 5), FAR),
            TalkScenes.open(LocalDate.of(2027, 2, 5), FAR),
            TalkScenes.open(LocalDate.of(2027, 2, 5), FAR)
        };
        Instant due = Instant.parse("2027-02-06T00:00:00Z");
        TalkTimer timer = TestTimer.failingAt(scenes[1].talk(), due, numbers(scenes));

        timer.look();
        assertThat(scenes[0].state()).isEqualTo(TalkState.LAPSED);
        assertThat(scenes[1].state()).isEqualTo(TalkState.OPEN);
        assertThat(scenes[2].state()).isEqualTo(TalkState.LAPSED);

        look(due, scenes);
        assertThat(scenes[1].state()).isEqualTo(TalkState.LAPSED);
    }

    @Test
    void severalNodesAtOnceDoEachThingOnce() throws Exception {
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            scenes.add(TalkScenes.open(LocalDate.of(2027, 2, 5), FAR));
            scenes.add(TalkScenes.booked(Instant.parse("2027-02-01T15:00:00Z"), FAR));
            Scene held = TalkScenes.confirmed(Instant.parse("2027-01-11T10:00:00Z"), LocalDate.of(2027, 2, 10));
            scenes.add(held);
            Scene moved = TalkScenes.confirmed(Instant.parse("2027-01-11T10:00:00Z"), FAR);
            TalkScenes.propose(moved, true, FAR.plusDays(1), Instant.parse("2027-01-12T10:00:00Z"));
            scenes.add(moved);
        }
        Scene[] all = scenes.toArray(Scene[]::new);

        atOnce(4, () -> {
            look(Instant.parse("2027-03-01T09:00:00Z"), all);
            return null;
        });

        for (int i = 0; i < all.length; i += 4) {
            assertThat(all[i].audited("lapse-request")).isEqualTo(1);
            assertThat(all[i].letters("lapsed", all[i].school())).isEqualTo(1);
            assertThat(all[i + 1].letters("remind-%", all[i + 1].school())).isEqualTo(1);
            assertThat(all[i + 1].letters("coordinator-%", all[i + 1].coordinator()))
                    .isEqualTo(1);
            assertThat(all[i + 2].audited("await-outcome")).isEqualTo(1);
            assertThat(all[i + 2].letters("outcome-%", all[i + 2].school())).isEqualTo(1);
            assertThat(all[i + 3].audited("lapse-time")).isEqualTo(1);
            assertThat(all[i + 3].letters("proposal-%-not-moved", all[i + 3].school()))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsOverdueIsCounted() {
        Instant longAgo = Instant.parse("2024-03-01T09:00:00Z");
        long before = overdue(longAgo);
        Scene scene = TalkScenes.booked(Instant.parse("2024-02-01T15:00:00Z"), FAR);

        assertThat(overdue(longAgo))
                .as("a reminder, a call, and word to the ambassador")
                .isEqualTo(before + 3);
        look(longAgo, scene);
        assertThat(overdue(longAgo)).isEqualTo(before);
    }

    private static long overdue(Instant moment) {
        return inTransaction(em -> TalkScenes.at(em, moment).get(TalkDues.class).count(moment));
    }

    private static void look(Instant moment, Scene... scenes) {
        TestTimer.at(moment, numbers(scenes)).look();
    }

    private static List<Long> numbers(Scene... scenes) {
        return Arrays.stream(scenes).map(Scene::talk).toList();
    }

    private static void atOnce(int nodes, Callable<Void> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(nodes);
        CyclicBarrier start = new CyclicBarrier(nodes);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int node = 0; node < nodes; node++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            for (Future<Void> node : running) {
                node.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
