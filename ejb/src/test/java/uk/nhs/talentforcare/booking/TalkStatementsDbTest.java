package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.shared.Wiring;
import uk.nhs.talentforcare.testing.Statements;
import uk.nhs.talentforcare.testing.TalkScenario;

/** Pages about talks cost a small number of statements, whatever the number of rows on them. */
class TalkStatementsDbTest {

    private static final int MOST = 6;

    /** One talk with everything that a side may know of it: its people, its history, the days that count. */
    private static final int MOST_OF_ONE = 10;

    /** Invitations, bookings and open talks stand on one page, and what the ambassador has said of their time. */
    private static final int MOST_OF_ALL_TALKS = 8;

    private static final Instant NOW = Instant.parse("2027-01-11T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 8);

    @Test
    void anAmbassadorsOpenTalksAndDiary() {
        Scene scene = TalkScenes.booked(NOW, DAY);
        Consumer<Wiring> page = services -> services.get(OfferService.class).offers(scene.ambassador(), 1, 20);

        assertFixed(MOST_OF_ALL_TALKS, page, () -> {
            moreOpenTalks(8);
            moreBookings(scene, 8);
        });
    }

    @Test
    void anAmbassadorsDiary() {
        Scene scene = TalkScenes.booked(NOW, DAY);
        Consumer<Wiring> page = services -> services.get(DiaryService.class).diary(scene.ambassador(), true);

        assertFixed(page, () -> moreBookings(scene, 8));
    }

    @Test
    void aSchoolsTalks() {
        Scene scene = TalkScenes.booked(NOW, DAY);
        Consumer<Wiring> page =
                services -> services.get(SchoolTalkService.class).ofMySchools(scene.school(), 1, 20);

        assertFixed(page, () -> moreTalksOf(scene, 8));
    }

    @Test
    void whatWaitsForACoordinator() {
        Scene scene = TalkScenes.booked(NOW, DAY);
        Consumer<Wiring> page =
                services -> services.get(SchoolTalkService.class).unconfirmedInMyAreas(scene.coordinator());

        assertFixed(page, () -> TalkScenes.booked(NOW, DAY));
    }

    @Test
    void anOpenTalkBeforeAnAmbassador() {
        Scene talk = TalkScenes.open(DAY.minusDays(20), DAY);
        Scene speaker = TalkScenes.booked(NOW, DAY.plusDays(1));
        Consumer<Wiring> page = services -> services.get(TalkService.class).view(speaker.ambassador(), talk.talk());

        assertFixed(page, () -> moreBookings(speaker, 4));
    }

    @Test
    void aBookedTalkBeforeEachSide() {
        Scene scene = TalkScenes.booked(NOW, DAY);
        TalkScenes.propose(scene, true, DAY.plusDays(1), NOW);
        Runnable more = () -> moreHistory(scene);

        assertFixed(
                MOST_OF_ONE, services -> services.get(TalkService.class).view(scene.ambassador(), scene.talk()), more);
        assertFixed(MOST_OF_ONE, services -> services.get(TalkService.class).view(scene.school(), scene.talk()), more);
    }

    @Test
    void aConfirmedTalkBeforeEachSide() {
        Scene scene = TalkScenes.confirmed(NOW, DAY);
        TalkScenes.propose(scene, true, DAY.plusDays(1), NOW);
        Runnable more = () -> moreHistory(scene);

        assertFixed(
                MOST_OF_ONE, services -> services.get(TalkService.class).view(scene.ambassador(), scene.talk()), more);
        assertFixed(MOST_OF_ONE, services -> services.get(TalkService.class).view(scene.school(), scene.talk()), more);
    }

    @Test
    void aTalkThatIsTaken() {
        Scene taken = TalkScenes.booked(NOW, DAY);
        Scene speaker = TalkScenes.booked(NOW, DAY.plusDays(1));

        assertFixed(
                MOST_OF_ONE,
                services -> services.get(TalkService.class).view(speaker.ambassador(), taken.talk()),
                () -> moreOpenTalks(5));
    }

    private static void assertFixed(Consumer<Wiring> page, Runnable more) {
        assertFixed(MOST, page, more);
    }

    private static void assertFixed(int most, Consumer<Wiring> page, Runnable more) {
        int few = statements(page);
        more.run();
        assertThat(statements(page))
                .as("statements with more rows")
                .isEqualTo(few)
                .isLessThanOrEqualTo(most);
    }

    private static int statements(Consumer<Wiring> page) {
        return Statements.countedIn(() -> doInTransaction(em -> page.accept(TalkScenes.at(em, NOW))));
    }

    private static void moreOpenTalks(int count) {
        for (int i = 0; i < count; i++) {
            TalkScenes.open(DAY.minusDays(20), DAY);
        }
    }

    private static void moreTalksOf(Scene scene, int count) {
        doInTransaction(em -> {
            TalkScenario scenario = new TalkScenario(em);
            Organisation school = em.find(
                    Organisation.class,
                    em.find(Talk.class, scene.talk()).request().organisationId());
            Account contact = em.find(Account.class, scene.school().accountId());
            for (int i = 0; i < count; i++) {
                scenario.openTalk(school, contact, TalkScenes.atTen(DAY), TalkScenes.atTen(DAY.plusDays(1)));
            }
        });
    }

    private static void moreBookings(Scene scene, int count) {
        for (int i = 0; i < count; i++) {
            Scene other = TalkScenes.open(DAY, DAY.plusWeeks(i + 1L));
            book(other, scene.ambassador().accountId());
        }
    }

    /** Others have booked the talk before and given it back, and times were proposed. */
    private static void moreHistory(Scene scene) {
        for (int i = 1; i <= 4; i++) {
            LocalDate day = DAY.plusDays(i);
            doInTransaction(em -> {
                BookingRepository bookings = new BookingRepository(em);
                Talk talk = new TalkRequestRepository(em).lock(scene.talk()).orElseThrow();
                Booking live = bookings.liveOf(talk).orElseThrow();
                bookings.proposalFor(live).ifPresent(old -> old.end(ProposalAnswer.OVERTAKEN, NOW));
                em.flush();
                bookings.add(new TimeProposal(live, true, TalkScenes.atTen(day), NOW));
            });
        }
    }

    private static void book(Scene scene, long account) {
        doInTransaction(em -> {
            Talk talk = new TalkRequestRepository(em).lock(scene.talk()).orElseThrow();
            Ambassador ambassador =
                    new AmbassadorRepository(em).findByAccount(account).orElseThrow();
            new BookingRepository(em)
                    .add(talk.book(
                            ambassador,
                            talk.times().get(0),
                            TalkFormat.IN_PERSON,
                            UUID.randomUUID().toString(),
                            NOW));
        });
    }
}
