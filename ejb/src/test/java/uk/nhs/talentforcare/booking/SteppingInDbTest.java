package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.booking.InvitationScenes.ambassadors;
import static uk.nhs.talentforcare.booking.InvitationScenes.services;
import static uk.nhs.talentforcare.booking.InvitationScenes.view;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.booking.InvitationScenes.Invited;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;
import uk.nhs.talentforcare.place.AreaScope;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Retry;
import uk.nhs.talentforcare.shared.Wiring;
import uk.nhs.talentforcare.testing.Statements;
import uk.nhs.talentforcare.testing.TalkScenario;

/** A coordinator steps in: for either side, in their own area, with a reason that both read, and never twice. */
class SteppingInDbTest {

    private static final Instant MONDAY = Instant.parse("2027-02-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 9);
    private static final String WHY = "Agreed with both by telephone";

    @Test
    void booksForAnAmbassadorWhoMayGiveItBack() {
        Scene scene = TalkScenes.open(DAY.minusDays(20), DAY);

        assertThat(book(scene, scene.ambassador(), scene.coordinator()).booked())
                .isTrue();
        assertThat(book(scene, scene.ambassador(), scene.coordinator()).booked())
                .as("pressed twice")
                .isTrue();

        assertThat(scene.state()).isEqualTo(TalkState.BOOKED);
        assertThat(scene.audited("step-in-booked")).isOne();
        assertThat(scene.texts("booking-%-booked", scene.school()))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("your area's coordinator", WHY));
        assertThat(scene.texts("booking-%-booked", scene.ambassador()))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("for you", "nobody minds", WHY));
        for (Actor side : List.of(scene.school(), scene.ambassador())) {
            assertThat(view(scene, side, MONDAY).history())
                    .extracting(TalkView.Happening::what)
                    .anySatisfy(line -> assertThat(line).contains("the coordinator, booked it for", WHY))
                    .noneSatisfy(line -> assertThat(line).endsWith("booked it"));
        }
        doInTransaction(em -> services(em, MONDAY)
                .get(BookingDesk.class)
                .release(scene.ambassador(), scene.talk(), EndReason.NEEDED_AT_WORK));
        assertThat(scene.state()).isEqualTo(TalkState.OPEN);
    }

    @Test
    void offersOnlyAmbassadorsWhoAreFreeAndMayBeBooked() {
        Scene scene = TalkScenes.open(DAY.minusDays(20), DAY);
        Scene other = TalkScenes.open(DAY.minusDays(20), DAY);
        book(other, scene.ambassador(), other.coordinator());
        Invited lapsed = ambassadors(1).get(0);
        doInTransaction(em -> ambassador(em, lapsed.actor()).briefed(LocalDate.of(2025, 1, 1)));

        List<Long> offered = inTransaction(em -> services(em, MONDAY)
                        .get(StepInService.class)
                        .view(scene.coordinator(), scene.talk(), "")
                        .candidates())
                .stream()
                .map(StepInView.Candidate::ambassadorId)
                .toList();

        assertThat(offered).isNotEmpty().doesNotContain(id(scene.ambassador()), id(lapsed.actor()));
        assertThat(book(scene, scene.ambassador(), scene.coordinator()).kind()).isEqualTo(BookingOutcome.Kind.BUSY);
        assertThatThrownBy(() -> book(scene, lapsed.actor(), scene.coordinator()))
                .isInstanceOf(Invalid.class);
        assertThat(scene.state()).isEqualTo(TalkState.OPEN);
    }

    @Test
    void ofTwoCoordinatorsWhoBookAtOnceOneDoes() throws Exception {
        Scene scene = TalkScenes.open(DAY.minusDays(20), DAY);
        List<Invited> two = ambassadors(2);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService clients = Executors.newFixedThreadPool(2);
        List<String> outcomes = new ArrayList<>();
        try {
            List<Callable<String>> presses = two.stream()
                    .map(one -> (Callable<String>) () -> {
                        start.await();
                        return Retry.onDeadlock(() -> book(scene, one.actor(), scene.coordinator())
                                .kind()
                                .name());
                    })
                    .toList();
            for (Future<String> press : clients.invokeAll(presses)) {
                outcomes.add(press.get());
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(outcomes).containsExactlyInAnyOrder("BOOKED", "TAKEN");
        assertThat(TalkScenes.count("SELECT COUNT(*) FROM booking WHERE talk_id = " + scene.talk()))
                .isOne();
    }

    @Test
    void givesAConfirmedTalkToAnotherWithItsArrangementsAndTellsTheCalendars() {
        Scene scene = TalkScenes.confirmed(MONDAY, DAY);
        Invited other = ambassadors(1).get(0);

        assertThat(reassign(scene, other.actor()).booked()).isTrue();
        assertThat(reassign(scene, other.actor()).booked()).as("pressed twice").isTrue();

        assertThat(scene.state()).isEqualTo(TalkState.CONFIRMED);
        assertThat(view(scene, scene.school(), MONDAY).booking().orElseThrow().arrangements())
                .hasValueSatisfying(day -> assertThat(day.room()).isEqualTo("Hall"));
        assertThat(quarters(scene.ambassador())).isZero();
        assertThat(quarters(other.actor())).isPositive();
        assertThat(calendars(scene, "reassigned", scene.ambassador())).containsExactly("CANCEL");
        assertThat(calendars(scene, "reassigned", scene.school())).containsExactly("CANCEL");
        assertThat(calendars(scene, "given", other.actor())).containsExactly("REQUEST");
        assertThat(calendars(scene, "given", scene.school())).containsExactly("REQUEST");
        assertThat(scene.audited("step-in-reassigned")).isOne();
        assertThat(view(scene, scene.ambassador(), MONDAY).history())
                .extracting(TalkView.Happening::what)
                .anySatisfy(line -> assertThat(line).contains("the coordinator, gave it to another ambassador"));
    }

    @Test
    void neverGivesATalkToSomebodyWhoHasAnotherThen() {
        Scene scene = TalkScenes.confirmed(MONDAY, DAY);
        Scene other = TalkScenes.confirmed(MONDAY, DAY);

        assertThat(reassign(scene, other.ambassador()).kind()).isEqualTo(BookingOutcome.Kind.BUSY);

        assertThat(view(scene, scene.ambassador(), MONDAY).booking()).isPresent();
    }

    @Test
    void confirmsWithdrawsAndCancelsForASideAndSaysSo() {
        Scene confirmed = TalkScenes.booked(MONDAY, DAY);
        run(services -> services.get(EndingDesk.class).confirm(confirmed.coordinator(), arrangements(confirmed), WHY));
        assertThat(confirmed.state()).isEqualTo(TalkState.CONFIRMED);
        assertThat(confirmed.texts("booking-%-confirmed", confirmed.school()))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("for you", WHY));

        run(services -> services.get(EndingDesk.class)
                .cancel(
                        confirmed.coordinator(),
                        confirmed.talk(),
                        SteppingIn.Side.AMBASSADOR,
                        EndReason.NEEDED_AT_WORK,
                        WHY));
        assertThat(confirmed.state()).isEqualTo(TalkState.OPEN);
        assertThat(quarters(confirmed.ambassador())).isZero();
        assertThat(calendars(confirmed, "cancelled", confirmed.school())).containsExactly("CANCEL");

        Scene withdrawn = TalkScenes.open(DAY.minusDays(20), DAY);
        run(services -> services.get(EndingDesk.class)
                .withdraw(withdrawn.coordinator(), withdrawn.talk(), EndReason.TIMETABLE, WHY));
        assertThat(withdrawn.state()).isEqualTo(TalkState.WITHDRAWN);
        assertThat(withdrawn.letters("withdrawn-for-school", withdrawn.school()))
                .isOne();
        assertThat(view(withdrawn, withdrawn.school(), MONDAY).history())
                .extracting(TalkView.Happening::what)
                .anySatisfy(line -> assertThat(line).contains("the coordinator, withdrew it for the school: " + WHY))
                .noneSatisfy(line -> assertThat(line).contains("You withdrew it"));
        assertThatThrownBy(() -> run(services ->
                        services.get(EndingDesk.class).confirm(withdrawn.coordinator(), arrangements(withdrawn), WHY)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theTalksOfOtherAreasAreNotTheirs() {
        Scene scene = TalkScenes.open(DAY.minusDays(20), DAY);
        Actor elsewhere = inTransaction(em -> {
            Account account = new TalkScenario(em).account().grant(Role.COORDINATOR, null, "south-west");
            em.flush();
            return Actor.of(account);
        });

        assertThatThrownBy(() -> book(scene, scene.ambassador(), elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(services ->
                        services.get(EndingDesk.class).withdraw(elsewhere, scene.talk(), EndReason.OTHER, WHY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> run(services -> services.get(StepInService.class).view(elsewhere, scene.talk(), "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everyStepAsksForAReason() {
        Scene scene = TalkScenes.open(DAY.minusDays(20), DAY);

        assertThatThrownBy(() -> run(services -> services.get(SteppingIn.class)
                        .withdraw(scene.coordinator(), scene.talk(), EndReason.OTHER, " ")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> run(services -> services.get(SteppingIn.class)
                        .withdraw(scene.coordinator(), scene.talk(), EndReason.OTHER, "x".repeat(501))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void theListShowsWhatNeedsAHandInAFixedNumberOfStatements() {
        Scene waits = TalkScenes.booked(MONDAY, DAY);
        Scene closes = TalkScenes.open(LocalDate.of(2027, 2, 3), DAY);
        doInTransaction(
                em -> new BookingRepository(em).ofTalk(waits.talk()).get(0).schoolReminded(MONDAY));
        Function<Wiring, AreaTalks> page =
                services -> services.get(AreaTalkService.class).find(waits.coordinator(), wanted(), 1, 10_000);

        AreaTalks found = inTransaction(em -> page.apply(services(em, MONDAY)));

        assertThat(needs(found, waits)).isEqualTo(NeedsHand.UNCONFIRMED);
        assertThat(needs(found, closes)).isEqualTo(NeedsHand.CLOSING);
        assertThat(found.needing().get(NeedsHand.CLOSING)).isPositive();
        int few = Statements.countedIn(() -> doInTransaction(em -> page.apply(services(em, MONDAY))));
        TalkScenes.booked(MONDAY, DAY);
        TalkScenes.open(DAY.minusDays(20), DAY);
        assertThat(Statements.countedIn(() -> doInTransaction(em -> page.apply(services(em, MONDAY)))))
                .isEqualTo(few)
                .isLessThanOrEqualTo(6);
    }

    @Test
    void theListCanBeNarrowed() {
        Scene scene = TalkScenes.booked(MONDAY, DAY);
        String school = view(scene, scene.school(), MONDAY).offer().school();

        assertThat(found(scene, with(TalkState.BOOKED, school, "", DAY))).containsExactly(scene.talk());
        assertThat(found(scene, with(TalkState.CONFIRMED, school, "", null))).isEmpty();
        assertThat(found(scene, with(null, school, "Sam", null))).containsExactly(scene.talk());
        assertThat(found(scene, with(null, school, "%", null))).isEmpty();
        assertThat(found(scene, with(null, school, "", DAY.plusDays(14)))).isEmpty();
    }

    private static AreaTalkSearch wanted() {
        return with(null, "", "", null);
    }

    private static AreaTalkSearch with(TalkState state, String school, String ambassador, LocalDate week) {
        Instant start = week == null
                ? null
                : week.minusDays(week.getDayOfWeek().getValue() - 1L)
                        .atStartOfDay(java.time.ZoneOffset.UTC)
                        .toInstant();
        return new AreaTalkSearch(
                new AreaScope(true, Set.of(), Set.of()),
                null,
                state,
                start,
                start == null ? null : start.plusSeconds(7 * 86_400),
                school,
                ambassador,
                null,
                AreaTalkSearch.Order.HAND);
    }

    private static List<Long> found(Scene scene, AreaTalkSearch search) {
        return inTransaction(
                        em -> services(em, MONDAY).get(AreaTalkService.class).find(scene.coordinator(), search, 1, 100))
                .page()
                .items()
                .stream()
                .map(line -> line.talk().talkId())
                .toList();
    }

    private static NeedsHand needs(AreaTalks found, Scene scene) {
        return found.page().items().stream()
                .filter(line -> line.talk().talkId() == scene.talk())
                .findFirst()
                .orElseThrow()
                .of()
                .needs();
    }

    private static BookingOutcome book(Scene scene, Actor ambassador, Actor by) {
        return inTransaction(em -> services(em, MONDAY)
                .get(SteppingInDesk.class)
                .book(
                        by,
                        new BookTalk(
                                scene.talk(),
                                em.find(Talk.class, scene.talk()).times().get(0).id(),
                                UUID.randomUUID().toString()),
                        ambassador(em, ambassador).id(),
                        WHY));
    }

    private static BookingOutcome reassign(Scene scene, Actor to) {
        return inTransaction(em -> services(em, MONDAY)
                .get(SteppingInDesk.class)
                .reassign(
                        scene.coordinator(),
                        scene.talk(),
                        ambassador(em, to).id(),
                        WHY,
                        UUID.randomUUID().toString()));
    }

    private static void run(java.util.function.Consumer<Wiring> step) {
        doInTransaction(em -> step.accept(services(em, MONDAY)));
    }

    private static ConfirmBooking arrangements(Scene scene) {
        return new ConfirmBooking(scene.talk(), "Hall", "Reception", "A teacher", "Head", "");
    }

    private static long id(Actor actor) {
        return inTransaction(em -> ambassador(em, actor).id());
    }

    private static Ambassador ambassador(jakarta.persistence.EntityManager em, Actor actor) {
        return new AmbassadorRepository(em).findByAccount(actor.accountId()).orElseThrow();
    }

    private static long quarters(Actor actor) {
        return TalkScenes.count("SELECT COUNT(*) FROM ambassador_slot s JOIN ambassador a ON a.id = s.ambassador_id"
                + " WHERE a.account_id = " + actor.accountId());
    }

    private static List<String> calendars(Scene scene, String event, Actor to) {
        return inTransaction(
                em -> em.createQuery("SELECT m.calendarMethod FROM OutboxMessage m WHERE m.key LIKE ?1", String.class)
                        .setParameter(1, "talk-" + scene.talk() + "-booking-%-" + event + "-" + to.accountId())
                        .getResultList());
    }
}
