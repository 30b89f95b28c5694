package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.testing.TalkScenario;
import uk.nhs.talentforcare.waiting.WorkItemRepository;
import uk.nhs.talentforcare.waiting.WorkKind;

/** Both sides are reminded 7 days and 1 day before, on the morning, once; and somebody notices if they are not. */
class DayRemindersDbTest {

    private static final Instant MONDAY = Instant.parse("2027-01-11T10:00:00Z");

    @ParameterizedTest(name = "a talk on {0}: a week before from {1}, the day before from {2}")
    @CsvSource({
        "2027-02-10, 2027-02-03T07:00:00Z, 2027-02-09T07:00:00Z",
        "2027-03-30, 2027-03-23T07:00:00Z, 2027-03-29T06:00:00Z", // the clocks go forward in between
        "2027-03-28, 2027-03-21T07:00:00Z, 2027-03-27T07:00:00Z", // and on the day itself
        "2027-11-02, 2027-10-26T06:00:00Z, 2027-11-01T07:00:00Z", // and back
        "2028-03-01, 2028-02-23T07:00:00Z, 2028-02-29T07:00:00Z", // a leap day
        "2028-03-07, 2028-02-29T07:00:00Z, 2028-03-06T07:00:00Z",
        "2029-01-03, 2028-12-27T07:00:00Z, 2029-01-02T07:00:00Z"
    })
    void onTheMorningInEnglandAndOnce(LocalDate day, Instant week, Instant dayBefore) {
        Scene scene = TalkScenes.confirmed(MONDAY, day);
        look(scene, week.minusMillis(1));
        assertSent(scene, "week", 0);
        look(scene, week);
        look(scene, week.plusSeconds(3600));
        assertSent(scene, "week", 1);
        look(scene, dayBefore.minusMillis(1));
        assertSent(scene, "day", 0);
        look(scene, dayBefore);
        look(scene, dayBefore.plusSeconds(3600));
        assertSent(scene, "day", 1);
        assertSent(scene, "week", 1);
        assertThat(scene.texts("reminder-day-%", scene.ambassador()))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("/talks/" + scene.talk() + "/kit"));
    }

    @Test
    void whoeverHasJustConfirmedNeedsNoReminder() {
        Scene scene = TalkScenes.confirmed(Instant.parse("2027-02-03T12:00:00Z"), LocalDate.of(2027, 2, 8));
        look(scene, Instant.parse("2027-02-03T12:05:00Z"));
        assertSent(scene, "week", 0);
        look(scene, Instant.parse("2027-02-07T07:00:00Z"));
        assertSent(scene, "day", 1);
    }

    @Test
    void aTalkThatMovesIsRemindedOfAnew() {
        Scene scene = TalkScenes.confirmed(MONDAY, LocalDate.of(2027, 2, 10));
        look(scene, Instant.parse("2027-02-03T07:00:00Z"));
        doInTransaction(em -> {
            Talk talk = new TalkRequestRepository(em).lock(scene.talk()).orElseThrow();
            new BookingRepository(em).liveOf(talk).orElseThrow().moveTo(TalkScenes.atTen(LocalDate.of(2027, 3, 10)));
        });
        look(scene, Instant.parse("2027-02-09T07:00:00Z"));
        assertSent(scene, "day", 0);
        look(scene, Instant.parse("2027-03-03T07:00:00Z"));
        assertSent(scene, "week", 2);
    }

    @Test
    void aTalkThatIsCancelledIsNot() {
        Scene scene = TalkScenes.confirmed(MONDAY, LocalDate.of(2027, 2, 10));
        doInTransaction(em -> InvitationScenes.services(em, MONDAY)
                .get(CancellationDesk.class)
                .cancel(scene.school(), scene.talk(), EndReason.OTHER));
        look(scene, Instant.parse("2027-02-09T09:00:00Z"));
        assertSent(scene, "day", 0);
    }

    /** Long ago, where no other test has talks. */
    @Test
    void whatWasNotSentIsNoticedAndToldToAdministratorsUntilItIs() {
        Instant due = Instant.parse("2022-02-09T07:00:00Z");
        Actor administrator =
                inTransaction(em -> Actor.of(new TalkScenario(em).account().grant(Role.ADMINISTRATOR, null, null)));
        Scene scene = TalkScenes.confirmed(Instant.parse("2022-01-11T10:00:00Z"), LocalDate.of(2022, 2, 10));
        Instant noticed = due.plus(LateReminders.GRACE);

        assertThat(late(noticed.minusMillis(1)).day()).isZero();
        assertThat(late(noticed).day()).isEqualTo(1);
        alert(noticed);
        alert(noticed.plusSeconds(900));
        assertThat(open()).isTrue();
        assertThat(lettersTo(administrator)).isEqualTo(1);
        ReminderAlerts.Standing standing = inTransaction(
                em -> TalkScenes.at(em, noticed).get(ReminderAlerts.class).standing(administrator));
        assertThat(standing.late().day()).isEqualTo(1);

        look(scene, noticed);
        assertThat(late(noticed).all()).isZero();
        alert(noticed.plusSeconds(1800));
        assertThat(open()).isFalse();
    }

    @Test
    void aQuestionAboutTheDayThatWasNotAskedIsNoticedToo() {
        Scene scene = TalkScenes.confirmed(Instant.parse("2021-01-11T10:00:00Z"), LocalDate.of(2021, 2, 10));
        doInTransaction(em -> {
            Talk talk = new TalkRequestRepository(em).lock(scene.talk()).orElseThrow();
            talk.awaitOutcome(
                    new BookingRepository(em).liveOf(talk).orElseThrow(), Instant.parse("2021-02-10T12:00:00Z"));
        });
        assertThat(late(Instant.parse("2021-02-11T00:59:59Z")).outcome()).isZero();
        assertThat(late(Instant.parse("2021-02-11T01:00:00Z")).outcome()).isEqualTo(1);
        look(scene, Instant.parse("2021-02-11T01:00:00Z"));
        assertThat(late(Instant.parse("2021-02-11T01:00:00Z")).outcome()).isZero();
    }

    private static void look(Scene scene, Instant moment) {
        TestTimer.at(moment, List.of(scene.talk())).look();
    }

    private static void assertSent(Scene scene, String kind, int times) {
        assertThat(scene.letters("reminder-" + kind + "-%", scene.school())).isEqualTo(times);
        assertThat(scene.letters("reminder-" + kind + "-%", scene.ambassador())).isEqualTo(times);
    }

    private static LateReminders.Count late(Instant moment) {
        return inTransaction(
                em -> TalkScenes.at(em, moment).get(LateReminders.class).count(moment));
    }

    private static void alert(Instant moment) {
        doInTransaction(
                em -> TalkScenes.at(em, moment).get(ReminderAlerts.class).look());
    }

    private static boolean open() {
        return inTransaction(em ->
                new WorkItemRepository(em).findOpen(WorkKind.REMINDERS_LATE, 1).isPresent());
    }

    private static long lettersTo(Actor actor) {
        return TalkScenes.count("SELECT COUNT(*) FROM outbox_message m JOIN account a ON a.email = m.recipient"
                + " WHERE a.id = " + actor.accountId());
    }
}
