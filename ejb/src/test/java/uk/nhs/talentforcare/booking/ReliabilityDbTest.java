package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.booking.InvitationScenes.services;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;

/** What counts against somebody and what never does, from the structured reasons. */
class ReliabilityDbTest {

    private static final Instant FEBRUARY = Instant.parse("2027-02-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 9);
    private static final Instant THREE_DAYS_BEFORE = Instant.parse("2027-06-06T09:00:00Z");
    private static final Instant AFTER = Instant.parse("2027-06-10T09:00:00Z");

    @Test
    void beingNeededAtWorkNeverCounts() {
        assertThat(cancelledByAmbassador(EndReason.NEEDED_AT_WORK, THREE_DAYS_BEFORE))
                .isEqualTo(new Reliability(0, 0, 0));
    }

    @Test
    void callingATalkOffInItsLastWeekCounts() {
        assertThat(cancelledByAmbassador(EndReason.TRAVEL, THREE_DAYS_BEFORE)).isEqualTo(new Reliability(0, 1, 0));
    }

    @Test
    void callingItOffEarlyDoesNot() {
        assertThat(cancelledByAmbassador(EndReason.TRAVEL, FEBRUARY)).isEqualTo(new Reliability(0, 0, 0));
    }

    @Test
    void aTalkThatTheCoordinatorHadBookedForThemDoesNot() {
        Scene scene = TalkScenes.open(DAY.minusDays(20), DAY);
        doInTransaction(em -> services(em, FEBRUARY)
                .get(SteppingInDesk.class)
                .book(
                        scene.coordinator(),
                        new BookTalk(
                                scene.talk(),
                                em.find(Talk.class, scene.talk()).times().get(0).id(),
                                UUID.randomUUID().toString()),
                        new AmbassadorRepository(em)
                                .findByAccount(scene.ambassador().accountId())
                                .orElseThrow()
                                .id(),
                        "Agreed by telephone"));
        doInTransaction(em -> services(em, FEBRUARY)
                .get(EndingDesk.class)
                .confirm(
                        scene.coordinator(),
                        new ConfirmBooking(scene.talk(), "Hall", "Gate", "A teacher", "Head", ""),
                        "Agreed by telephone"));
        cancel(scene, EndReason.TRAVEL, THREE_DAYS_BEFORE);

        assertThat(mine(scene)).isEqualTo(new Reliability(0, 0, 0));
    }

    @Test
    void whatTookPlaceCountsForBoth() {
        Scene scene = over();
        change(scene, talk -> talk.recordDelivered(30, AFTER));

        assertThat(mine(scene)).isEqualTo(new Reliability(1, 0, 0));
        assertThat(school(scene)).isEqualTo(new Reliability(1, 0, 0));
    }

    @Test
    void whoeverDidNotAppearIsNotTheSchool() {
        Scene scene = over();
        change(scene, talk -> talk.recordNotDelivered(EndReason.NOBODY_CAME.name(), AFTER));

        assertThat(mine(scene)).isEqualTo(new Reliability(0, 0, 1));
        assertThat(school(scene)).isEqualTo(new Reliability(0, 0, 0));
    }

    @Test
    void aClosedSchoolDoesNotCountAndAnotherTimetableDoes() {
        Scene closed = TalkScenes.confirmed(FEBRUARY, DAY);
        Scene changed = TalkScenes.confirmed(FEBRUARY, DAY);
        doInTransaction(em -> services(em, THREE_DAYS_BEFORE)
                .get(CancellationDesk.class)
                .cancel(closed.school(), closed.talk(), EndReason.SCHOOL_CLOSED));
        doInTransaction(em -> services(em, THREE_DAYS_BEFORE)
                .get(CancellationDesk.class)
                .cancel(changed.school(), changed.talk(), EndReason.TIMETABLE));

        assertThat(school(closed)).isEqualTo(new Reliability(0, 0, 0));
        assertThat(school(changed)).isEqualTo(new Reliability(0, 1, 0));
        assertThat(mine(changed)).as("the ambassador did nothing").isEqualTo(new Reliability(0, 0, 0));
    }

    @Test
    void unusuallyMuchIsSaidToTheCoordinator() {
        Frequency frequency = inTransaction(em -> services(em, FEBRUARY).get(Frequency.class));

        assertThat(frequency.warning(2)).isEmpty();
        assertThat(frequency.warning(3)).contains("3 talks within 4 weeks");
    }

    private static Reliability cancelledByAmbassador(EndReason reason, Instant at) {
        Scene scene = TalkScenes.confirmed(FEBRUARY, DAY);
        cancel(scene, reason, at);
        return mine(scene);
    }

    private static void cancel(Scene scene, EndReason reason, Instant at) {
        doInTransaction(
                em -> services(em, at).get(CancellationDesk.class).cancel(scene.ambassador(), scene.talk(), reason));
    }

    private static Scene over() {
        Scene scene = TalkScenes.confirmed(FEBRUARY, DAY);
        TalkScenes.change(scene, em -> {
            Talk talk = new TalkRequestRepository(em).lock(scene.talk()).orElseThrow();
            talk.awaitOutcome(new BookingRepository(em).liveOf(talk).orElseThrow(), AFTER);
        });
        return scene;
    }

    private static void change(Scene scene, java.util.function.Consumer<Talk> verb) {
        TalkScenes.change(
                scene,
                em -> verb.accept(
                        new TalkRequestRepository(em).lock(scene.talk()).orElseThrow()));
    }

    private static Reliability mine(Scene scene) {
        return inTransaction(
                em -> services(em, AFTER).get(ReliabilityService.class).mine(scene.ambassador()));
    }

    private static Reliability school(Scene scene) {
        return inTransaction(em -> services(em, AFTER)
                .get(ReliabilityService.class)
                .ofSchool(
                        scene.school(),
                        em.find(Talk.class, scene.talk()).request().organisationId()));
    }
}
