package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.booking.InvitationScenes.accept;
import static uk.nhs.talentforcare.booking.InvitationScenes.ambassadors;
import static uk.nhs.talentforcare.booking.InvitationScenes.decline;
import static uk.nhs.talentforcare.booking.InvitationScenes.invitation;
import static uk.nhs.talentforcare.booking.InvitationScenes.invite;
import static uk.nhs.talentforcare.booking.InvitationScenes.services;
import static uk.nhs.talentforcare.booking.InvitationScenes.suggest;
import static uk.nhs.talentforcare.booking.InvitationScenes.view;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.booking.InvitationScenes.Invited;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Retry;

/** Invitations: the first to accept has the talk; nobody waits for ever; nobody is asked too much. */
class InvitationDbTest {

    private static final Instant MONDAY = Instant.parse("2027-02-01T09:00:00Z");
    private static final Instant TUESDAY_WEEK = Instant.parse("2027-02-09T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 9);

    private final Scene scene = TalkScenes.open(DAY.minusDays(20), DAY);
    private final List<Invited> three = ambassadors(3);

    @Test
    void theFirstToAcceptHasItConfirmedAndTheOthersAreTold() {
        invite(scene, three, false, MONDAY);
        assertThat(scene.state()).isEqualTo(TalkState.INVITED);

        assertThat(accept(scene, three.get(1).actor(), MONDAY).booked()).isTrue();
        assertThat(accept(scene, three.get(1).actor(), MONDAY).booked())
                .as("pressed twice")
                .isTrue();
        assertThat(accept(scene, three.get(0).actor(), MONDAY).kind()).isEqualTo(BookingOutcome.Kind.TAKEN);

        assertThat(scene.state()).isEqualTo(TalkState.CONFIRMED);
        assertThat(scene.audited("accept-invitation")).isOne();
        assertThat(scene.letters("booking-%-confirmed", scene.school())).isOne();
        assertThat(scene.letters("invitation-%-taken", three.get(0).actor())).isOne();
        assertThat(scene.letters("invitation-%-taken", three.get(1).actor())).isZero();
        TalkView school = view(scene, scene.school(), MONDAY);
        assertThat(school.unarranged()).isTrue();
        assertThat(school.reachOther()).hasSize(1);
        assertThat(view(scene, three.get(0).actor(), MONDAY).taken()).isTrue();
    }

    @Test
    void ofThreeWhoAcceptAtOnceOneHasIt() throws Exception {
        invite(scene, three, false, MONDAY);
        ExecutorService clients = Executors.newFixedThreadPool(3);
        CyclicBarrier start = new CyclicBarrier(3);
        try {
            List<Callable<String>> presses = three.stream()
                    .map(invited -> (Callable<String>) () -> {
                        start.await();
                        return Retry.onDeadlock(() ->
                                        accept(scene, invited.actor(), MONDAY).kind())
                                .name();
                    })
                    .toList();
            List<String> outcomes = new java.util.ArrayList<>();
            for (Future<String> press : clients.invokeAll(presses)) {
                outcomes.add(press.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder("BOOKED", "TAKEN", "TAKEN");
        } finally {
            clients.shutdownNow();
        }
        assertThat(TalkScenes.count("SELECT COUNT(*) FROM booking WHERE talk_id = " + scene.talk()))
                .isOne();
    }

    @Test
    void anAmbassadorWhoHasAnotherTalkThenCannotAccept() {
        Scene other = TalkScenes.open(DAY.minusDays(20), DAY);
        invite(other, List.of(three.get(0)), false, MONDAY);
        accept(other, three.get(0).actor(), MONDAY);
        invite(scene, three, false, MONDAY);

        assertThatThrownBy(() -> accept(scene, three.get(0).actor(), MONDAY))
                .isInstanceOf(InvitationScenes.GivenUp.class);
        assertThat(scene.state()).isEqualTo(TalkState.INVITED);
        assertThat(view(scene, three.get(0).actor(), MONDAY)
                        .invitations()
                        .mine()
                        .orElseThrow()
                        .choices())
                .isEmpty();
    }

    @Test
    void whenAllHaveDeclinedTheSchoolIsAskedAndMayInviteOthers() {
        invite(scene, three, false, MONDAY);
        three.forEach(invited -> decline(scene, invited.actor(), MONDAY));
        decline(scene, three.get(0).actor(), MONDAY);

        assertThat(scene.state()).isEqualTo(TalkState.INVITED);
        assertThat(scene.letters("declined-%", scene.school())).isEqualTo(2);
        assertThat(scene.letters("nobody-accepts-%", scene.school())).isOne();
        assertThat(view(scene, scene.school(), MONDAY).invitations().decide()).isTrue();
        assertThatThrownBy(() -> invite(scene, three, false, MONDAY))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors().get("ambassadors")).contains("invited to this talk before"));

        List<Invited> others = ambassadors(1);
        invite(scene, others, false, MONDAY.plusSeconds(60));
        assertThat(view(scene, scene.school(), MONDAY).invitations().decide()).isFalse();
        assertThat(accept(scene, others.get(0).actor(), MONDAY).booked()).isTrue();
    }

    @Test
    void whatTheSchoolSaidBeforehandIsDoneWhenNobodyAccepts() {
        invite(scene, three, true, MONDAY);
        three.forEach(invited -> decline(scene, invited.actor(), MONDAY));

        assertThat(scene.state()).isEqualTo(TalkState.OPEN);
        assertThat(scene.letters("opened-for-you", scene.school())).isOne();
    }

    @Test
    void unansweredForFiveSchoolDaysTheSchoolIsAskedOnce() {
        invite(scene, three, false, MONDAY);
        TestTimer.at(Instant.parse("2027-02-08T09:00:00Z"), List.of(scene.talk()))
                .look();
        assertThat(scene.letters("nobody-accepts-%", scene.school())).isZero();

        TestTimer.at(TUESDAY_WEEK, List.of(scene.talk())).look();
        TestTimer.at(TUESDAY_WEEK.plusSeconds(600), List.of(scene.talk())).look();
        assertThat(scene.letters("nobody-accepts-%", scene.school())).isOne();
        assertThat(accept(scene, three.get(2).actor(), TUESDAY_WEEK).booked())
                .as("late, and nobody was faster")
                .isTrue();
    }

    @Test
    void unansweredForFiveSchoolDaysItOpensIfTheSchoolSaidSo() {
        invite(scene, three, true, MONDAY);
        TestTimer.at(TUESDAY_WEEK, List.of(scene.talk())).look();

        assertThat(scene.state()).isEqualTo(TalkState.OPEN);
        assertThat(scene.letters("invitation-%-opened", three.get(0).actor())).isOne();
    }

    @Test
    void atTheClosingDateItLapsesAndTheInvitedHear() {
        invite(scene, three, false, MONDAY);
        TestTimer.at(Instant.parse("2027-05-21T09:00:00Z"), List.of(scene.talk()))
                .look();

        assertThat(scene.state()).isEqualTo(TalkState.LAPSED);
        assertThat(scene.letters("invitation-%-closed", three.get(0).actor())).isOne();
    }

    @Test
    void anotherTimeIsAcceptedByTheSchool() {
        invite(scene, three, false, MONDAY);
        Actor ambassador = three.get(0).actor();
        suggest(scene, ambassador, DAY.plusDays(2), MONDAY);
        long invitation = invitation(scene, ambassador);
        assertThat(scene.letters("suggested-%", scene.school())).isOne();
        TestTimer.at(TUESDAY_WEEK, List.of(scene.talk())).look();
        assertThat(scene.letters("nobody-accepts-%", scene.school()))
                .as("the school has it")
                .isZero();

        BookingOutcome outcome = inTransaction(em -> services(em, MONDAY)
                .get(InvitingDesk.class)
                .acceptSuggestion(scene.school(), scene.talk(), invitation));

        assertThat(outcome.booked()).isTrue();
        assertThat(view(scene, scene.school(), MONDAY).booking().orElseThrow().time())
                .isEqualTo(TalkScenes.atTen(DAY.plusDays(2)));
    }

    @Test
    void anotherTimeIsRefusedAndTheInvitationStands() {
        invite(scene, three, false, MONDAY);
        Actor ambassador = three.get(0).actor();
        assertThatThrownBy(() -> suggest(scene, ambassador, LocalDate.of(2027, 6, 12), MONDAY))
                .isInstanceOf(Invalid.class);
        suggest(scene, ambassador, DAY.plusDays(2), MONDAY);
        doInTransaction(em -> services(em, MONDAY)
                .get(InvitingDesk.class)
                .refuseSuggestion(scene.school(), scene.talk(), invitation(scene, ambassador)));

        assertThat(scene.letters("invitation-%-refused-%", ambassador)).isOne();
        assertThat(accept(scene, ambassador, MONDAY).booked()).isTrue();
    }

    @Test
    void atMostThreeAtATimeAndOnlyThoseWhoCan() {
        Invited onlyInPerson = InvitationScenes.ambassador(TalkFormat.IN_PERSON);
        invite(scene, three.subList(0, 2), false, MONDAY);
        invite(scene, three.subList(0, 2), false, MONDAY);
        assertThat(TalkScenes.count("SELECT COUNT(*) FROM talk_invitation WHERE talk_id = " + scene.talk()))
                .isEqualTo(2);
        assertThatThrownBy(() -> invite(scene, List.of(three.get(2), onlyInPerson), false, MONDAY))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors().get("ambassadors")).startsWith("Up to 3"));
        assertThatThrownBy(() -> invite(scene, List.of(), false, MONDAY)).isInstanceOf(Invalid.class);
    }

    @Test
    void onlyTheSchoolSideInvitesAndOnlyTheInvitedAnswer() {
        Scene elsewhere = TalkScenes.open(DAY.minusDays(20), DAY);
        assertThatThrownBy(() -> invite(elsewhere.school(), scene, three, false, MONDAY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> invite(three.get(0).actor(), scene, three, false, MONDAY))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> invite(Actor.VISITOR, scene, three, false, MONDAY))
                .isInstanceOf(Forbidden.class);
        invite(scene.coordinator(), scene, three, false, MONDAY);

        assertThatThrownBy(() -> accept(scene, scene.school(), MONDAY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accept(scene, scene.ambassador(), MONDAY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decline(scene, elsewhere.ambassador(), MONDAY)).isInstanceOf(NotFound.class);
    }

    @Test
    void aLinkAnswersForItsAmbassadorUntilItIsAnsweredAndForNothingElse() {
        invite(scene, three, false, MONDAY);
        Actor ambassador = three.get(0).actor();
        String letter = scene.texts("invitation-%-sent", ambassador).get(0);
        String secret = letter.replaceAll("(?s).*/invitations/([A-Za-z0-9_-]{43}).*", "$1");

        InvitationService.Answerable link = byLink(secret).orElseThrow();
        assertThat(link.talkId()).isEqualTo(scene.talk());
        assertThat(link.ambassador().accountId()).isEqualTo(ambassador.accountId());
        assertThat(letter).doesNotContain("@example.org");
        decline(scene, link.ambassador(), MONDAY);

        assertThat(byLink(secret)).isEmpty();
        assertThat(byLink("x")).isEmpty();
        assertThat(byLink("")).isEmpty();
    }

    @Test
    void withdrawingTellsTheInvited() {
        invite(scene, three, false, MONDAY);
        doInTransaction(em ->
                services(em, MONDAY).get(SchoolDesk.class).withdraw(scene.school(), scene.talk(), EndReason.TIMETABLE));

        assertThat(scene.letters("invitation-%-closed", three.get(2).actor())).isOne();
        assertThatThrownBy(() -> decline(scene, three.get(2).actor(), MONDAY)).isInstanceOf(Conflict.class);
    }

    private static java.util.Optional<InvitationService.Answerable> byLink(String secret) {
        return inTransaction(
                em -> services(em, MONDAY).get(InvitationService.class).byLink(secret));
    }
}
