package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.booking.TalkScenes.count;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.ambassador.AmbassadorGoodbye;
import uk.nhs.talentforcare.ambassador.AmbassadorLife;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;

/** What becomes of real bookings when their ambassador leaves, or works elsewhere. */
class GoodbyeDbTest {

    private static final Instant NOW = Instant.parse("2027-01-11T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 8);

    @Test
    void whoeverLeavesGivesBackWhatIsNotConfirmedAndTheSchoolIsTold() {
        Scene scene = TalkScenes.booked(NOW, DAY);
        long told = letters(scene);

        leaves(scene, true);

        assertThat(scene.state()).as("offered again").isEqualTo(TalkState.OPEN);
        assertThat(slots(scene)).isZero();
        assertThat(letters(scene)).isGreaterThan(told);
    }

    @Test
    void aConfirmedTalkStandsIfTheyChoose() {
        Scene scene = TalkScenes.confirmed(NOW, DAY);
        long held = slots(scene);

        leaves(scene, true);

        assertThat(scene.state()).isEqualTo(TalkState.CONFIRMED);
        assertThat(slots(scene)).isEqualTo(held).isPositive();
    }

    @Test
    void elseItIsCancelledInBothCalendarsAndOfferedToOthers() {
        Scene scene = TalkScenes.confirmed(NOW, DAY);

        leaves(scene, false);

        assertThat(scene.state()).isIn(TalkState.OPEN, TalkState.CANCELLED);
        assertThat(slots(scene)).isZero();
        assertThat(cancellations(scene)).isGreaterThanOrEqualTo(1);
    }

    @Test
    void atAChangeOfEmployerTheyChoose() {
        Scene stays = TalkScenes.confirmed(NOW, DAY);
        changesEmployer(stays, true);
        assertThat(stays.state()).isEqualTo(TalkState.CONFIRMED);
        assertThat(slots(stays)).isPositive();

        Scene goes = TalkScenes.confirmed(NOW, DAY);
        changesEmployer(goes, false);
        assertThat(goes.state()).isNotEqualTo(TalkState.CONFIRMED);
        assertThat(slots(goes)).isZero();
        assertThat(cancellations(goes)).isGreaterThanOrEqualTo(1);
    }

    private static void leaves(Scene scene, boolean talksStand) {
        inTransaction(em -> {
            TalkScenes.at(em, NOW).get(AmbassadorGoodbye.class).leave(scene.ambassador(), talksStand);
            return null;
        });
    }

    private static void changesEmployer(Scene scene, boolean talksStand) {
        AmbassadorLife.NewEmployer now = new AmbassadorLife.NewEmployer(
                "Lead porter",
                null,
                "Harbour Care",
                TalkScenes.AREA,
                "MANAGER",
                "",
                "Bea Boss",
                "boss@care.example.org");
        inTransaction(em -> {
            TalkScenes.at(em, NOW).get(AmbassadorGoodbye.class).changeEmployer(scene.ambassador(), now, talksStand);
            return null;
        });
    }

    private static long slots(Scene scene) {
        return count("SELECT COUNT(*) FROM ambassador_slot s JOIN ambassador a ON a.id = s.ambassador_id"
                + " WHERE a.account_id = " + scene.ambassador().accountId());
    }

    private static long letters(Scene scene) {
        return count("SELECT COUNT(*) FROM outbox_message WHERE message_key LIKE 'talk-" + scene.talk() + "-%-"
                + scene.school().accountId() + "'");
    }

    private static long cancellations(Scene scene) {
        return count("SELECT COUNT(*) FROM outbox_message WHERE message_key LIKE 'talk-" + scene.talk()
                + "-%' AND calendar_method = 'CANCEL'");
    }
}
