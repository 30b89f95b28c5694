package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;

/** New times for a booking: which are taken, and what is told of them afterwards. */
class RearrangingDbTest {

    private static final LocalDate DAY = LocalDate.of(2027, 6, 9);
    private static final Instant MONDAY = Instant.parse("2027-02-01T09:00:00Z");

    private final Scene scene = TalkScenes.booked(MONDAY, DAY);

    @Test
    void theHistoryTellsOfEachNewTimeToBothSides() {
        propose(scene.school(), DAY.plusDays(1), MONDAY.plusSeconds(60));
        answer(scene.ambassador(), false, MONDAY.plusSeconds(120));
        propose(scene.ambassador(), DAY.plusDays(2), MONDAY.plusSeconds(180));
        propose(scene.ambassador(), DAY.plusDays(5), MONDAY.plusSeconds(240));
        answer(scene.school(), true, MONDAY.plusSeconds(300));
        propose(scene.school(), DAY.plusDays(6), MONDAY.plusSeconds(360));
        TestTimer.at(Instant.parse("2027-02-09T00:00:00Z"), List.of(scene.talk()))
                .look();

        assertThat(history(scene.school()))
                .containsSubsequence(
                        "Sam P booked it",
                        "You proposed a new time: Thursday 10 June 2027, 10am",
                        "Sam P kept the time as it was",
                        "Sam P proposed a new time: Friday 11 June 2027, 10am",
                        "Sam P proposed a new time: Monday 14 June 2027, 10am",
                        "You accepted the new time: Monday 14 June 2027, 10am",
                        "You proposed a new time: Tuesday 15 June 2027, 10am",
                        "The new time was not answered, so the time stayed as it was");
        assertThat(history(scene.ambassador()))
                .containsSubsequence(
                        "You booked it",
                        "The school proposed a new time: Thursday 10 June 2027, 10am",
                        "You kept the time as it was",
                        "You proposed a new time: Friday 11 June 2027, 10am",
                        "The school accepted the new time: Monday 14 June 2027, 10am");
    }

    @Test
    void aNewTimeIsOnASchoolDayToo() {
        assertThatThrownBy(() -> propose(scene.school(), LocalDate.of(2027, 6, 12), MONDAY))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.errors().get("newDay")).contains("is at a weekend"));
        assertThatThrownBy(() -> propose(scene.ambassador(), LocalDate.of(2027, 3, 26), MONDAY))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.errors().get("newDay")).contains("is a public holiday"));
    }

    private void propose(Actor actor, LocalDate day, Instant at) {
        doInTransaction(em ->
                TalkScenes.at(em, at).get(RearrangingDesk.class).propose(actor, scene.talk(), TalkScenes.atTen(day)));
    }

    private void answer(Actor actor, boolean accept, Instant at) {
        doInTransaction(em -> TalkScenes.at(em, at).get(RearrangingDesk.class).answer(actor, scene.talk(), accept));
    }

    private List<String> history(Actor actor) {
        return inTransaction(
                em -> TalkScenes.at(em, MONDAY).get(TalkService.class).view(actor, scene.talk()).history().stream()
                        .map(TalkView.Happening::what)
                        .toList());
    }
}
