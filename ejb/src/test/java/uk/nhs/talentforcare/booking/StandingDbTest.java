package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.Availability;
import uk.nhs.talentforcare.ambassador.AvailabilityRepository;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.NotFound;

/** How an open talk stands before an ambassador, and before whoever has no business with a draft. */
class StandingDbTest {

    private static final Instant NOW = Instant.parse("2027-01-11T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 8);

    private Scene scene;

    @BeforeEach
    void talk() {
        scene = TalkScenes.open(DAY.minusDays(20), DAY);
    }

    @Test
    void whoeverHasNotSaidWhenReadsOfTheirDiaryAlone() {
        assertThat(view().ranked().orElseThrow().why()).contains("your diary is free then");
    }

    @Test
    void onARotaTheReasonsKeepToItAndEveryTimeCanBeChosenAllTheSame() {
        keepRota(DAY);
        assertThat(view().ranked().orElseThrow().why()).contains("you are free then");

        keepRota(DAY.plusDays(4));
        TalkView atWork = view();
        assertThat(atWork.ranked()).as("it is not in the list").isEmpty();
        assertThat(atWork.choices()).hasSize(1);
    }

    @Test
    void whoeverGoesBackAndChoosesAnotherTimeIsToldWhichOneStands() {
        doInTransaction(em -> em.createNativeQuery("INSERT INTO proposed_time (talk_id, starts_at, minutes)"
                        + " SELECT talk_id, DATE_ADD(starts_at, INTERVAL 1 DAY), minutes FROM proposed_time"
                        + " WHERE talk_id = " + scene.talk())
                .executeUpdate());
        List<OpenTalk.Offered> choices = view().choices();
        assertThat(choices).hasSize(2);
        long first = choices.get(0).id();
        long second = choices.get(1).id();
        String key = UUID.randomUUID().toString();
        assertThat(book(first, key).booked()).isTrue();
        assertThat(book(first, key).booked()).as("pressed twice").isTrue();

        assertThatThrownBy(() -> book(second, key))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("booked already, for Tuesday 8 June 2027");
    }

    @Test
    void aDraftIsItsSchoolsAlone() {
        doInTransaction(em -> em.createNativeQuery("UPDATE talk SET state = 'DRAFT' WHERE id = " + scene.talk())
                .executeUpdate());
        TalkState seen = inTransaction(em -> TalkScenes.at(em, NOW)
                .get(TalkService.class)
                .view(scene.school(), scene.talk())
                .state());
        assertThat(seen).isEqualTo(TalkState.DRAFT);
        assertThatThrownBy(() -> inTransaction(
                        em -> TalkScenes.at(em, NOW).get(TalkService.class).view(scene.coordinator(), scene.talk())))
                .isInstanceOf(NotFound.class);
    }

    /** Four days on from a day, then four days off; talks are given on the days on. */
    private void keepRota(LocalDate firstDay) {
        doInTransaction(em -> new AvailabilityRepository(em)
                .keep(
                        new AmbassadorRepository(em)
                                .findByAccount(scene.ambassador().accountId())
                                .orElseThrow()
                                .id(),
                        new Availability(
                                Availability.Kind.ROTA,
                                Map.of(),
                                Optional.of(new Availability.Rota(4, 4, firstDay, false)),
                                0,
                                Optional.empty(),
                                List.of())));
    }

    private TalkView view() {
        return inTransaction(
                em -> TalkScenes.at(em, NOW).get(TalkService.class).view(scene.ambassador(), scene.talk()));
    }

    private BookingOutcome book(long time, String key) {
        return inTransaction(em -> InvitationScenes.services(em, NOW)
                .get(BookingDesk.class)
                .book(scene.ambassador(), new BookTalk(scene.talk(), time, key)));
    }
}
