package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.ambassador.Availability;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;
import uk.nhs.talentforcare.shared.Invalid;

/** What an ambassador says about when they can be asked makes sense, and they hear what it does to talks they have. */
class OwnAvailabilityDbTest {

    private static final Instant NOW = Instant.parse("2027-02-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 9);

    private final Scene scene = TalkScenes.confirmed(NOW, DAY);

    @Test
    void daysAwayNameTheTalksThatAreBookedOnThem() {
        assertThat(away(DAY.minusDays(3), DAY))
                .singleElement()
                .satisfies(talk -> assertThat(talk.talkId()).isEqualTo(scene.talk()));
        assertThat(away(DAY.plusDays(1), DAY.plusDays(2))).isEmpty();
    }

    @Test
    void daysAwayThatOverlapBecomeOne() {
        away(DAY.plusDays(10), DAY.plusDays(12));
        away(DAY.plusDays(20), DAY.plusDays(22));
        away(DAY.plusDays(11), DAY.plusDays(21));
        away(DAY.plusDays(13), DAY.plusDays(14));
        assertThat(said().absences()).singleElement().satisfies(away -> {
            assertThat(away.firstDay()).isEqualTo(DAY.plusDays(10));
            assertThat(away.lastDay()).isEqualTo(DAY.plusDays(22));
        });
    }

    @Test
    void hoursInWhichNoTalkFitsAreNotTaken() {
        assertThatThrownBy(() -> say(LocalTime.of(9, 5)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors().get("MONDAY-to")).contains("Monday must have 30 minutes at least"));
        say(LocalTime.of(9, 30));
        assertThat(said().windows()).containsKey(DayOfWeek.MONDAY);
    }

    private List<AmbassadorBooking> away(LocalDate first, LocalDate last) {
        return on(own -> own.away(scene.ambassador(), first, last));
    }

    private Availability said() {
        return on(own -> own.of(scene.ambassador()));
    }

    private void say(LocalTime until) {
        on(own -> {
            own.say(
                    scene.ambassador(),
                    new Availability(
                            Availability.Kind.WINDOWS,
                            Map.of(DayOfWeek.MONDAY, new Availability.Window(LocalTime.of(9, 0), until)),
                            Optional.empty(),
                            0,
                            Optional.empty(),
                            List.of()));
            return null;
        });
    }

    private static <T> T on(Function<OwnAvailability, T> work) {
        return inTransaction(em -> work.apply(TalkScenes.at(em, NOW).get(OwnAvailability.class)));
    }
}
