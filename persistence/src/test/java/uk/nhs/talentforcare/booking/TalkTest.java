package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.shared.IllegalTransition;
import uk.nhs.talentforcare.shared.Slug;

class TalkTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant CLOSES = NOW.plus(Duration.ofDays(20));
    private static final TalkTime FIRST = new TalkTime(Instant.parse("2027-01-12T10:00:00Z"), 60);
    private static final TalkTime SECOND = new TalkTime(Instant.parse("2027-01-13T10:00:00Z"), 60);
    private static final Arrangements ARRANGEMENTS =
            new Arrangements("Main hall", "Reception, 9:45am", "A teacher", "Head of careers", "0113 496 0000");

    private final TalkRequest request = new TalkRequest(1, 2, "key", NOW)
            .asksFor("Jobs in a hospital", "See the range", TalkFormat.EITHER, Set.of(YearGroup.YEAR_9), 30)
            .staffStays();
    private final Talk talk = request.talk(List.of(SECOND, FIRST), CLOSES, NOW);

    @Test
    void goesFromDraftToDelivered() {
        request.open(NOW);
        Booking booking =
                talk.book(ambassador(TalkFormat.IN_PERSON), talk.times().get(0), TalkFormat.IN_PERSON, "k", NOW);
        assertThat(talk.state()).isEqualTo(TalkState.BOOKED);
        talk.confirm(booking, ARRANGEMENTS, NOW);
        talk.awaitOutcome(booking, FIRST.endsAt());
        talk.recordDelivered(28, FIRST.endsAt());

        assertThat(talk.state()).isEqualTo(TalkState.DELIVERED);
        assertThat(talk.pupilsReached()).contains(28);
        assertThat(booking.arrangements()).contains(ARRANGEMENTS);
    }

    @Test
    void canBeBookedOnce() {
        request.open(NOW);
        talk.book(ambassador(TalkFormat.EITHER), talk.times().get(0), TalkFormat.IN_PERSON, "k", NOW);

        assertThatThrownBy(() ->
                        talk.book(ambassador(TalkFormat.EITHER), talk.times().get(1), TalkFormat.IN_PERSON, "l", NOW))
                .isInstanceOf(IllegalTransition.class)
                .hasMessageContaining("BOOKED");
    }

    @Test
    void canBeBookedAgainAfterARelease() {
        request.open(NOW);
        Booking first = talk.book(ambassador(TalkFormat.EITHER), talk.times().get(0), TalkFormat.IN_PERSON, "k", NOW);
        talk.release(first, "Rota changed", NOW);
        assertThat(first.ending()).contains(BookingEnding.RELEASED);

        Booking second = talk.book(ambassador(TalkFormat.EITHER), talk.times().get(1), TalkFormat.IN_PERSON, "l", NOW);

        assertThat(second.calendarUid()).isNotEqualTo(first.calendarUid());
        assertThat(second.time()).isEqualTo(SECOND);
    }

    @Test
    void isOfferedAgainWhenTheAmbassadorCancelsWhileThereIsTime() {
        request.open(NOW);
        Booking booking = talk.book(ambassador(TalkFormat.EITHER), talk.times().get(0), TalkFormat.IN_PERSON, "k", NOW);
        talk.confirm(booking, ARRANGEMENTS, NOW);
        talk.cancelByAmbassador(booking, "Needed at work", NOW);

        assertThat(talk.state()).isEqualTo(TalkState.OPEN);
        assertThat(booking.ending()).contains(BookingEnding.CANCELLED_BY_AMBASSADOR);
    }

    @Test
    void isOverWhenTheAmbassadorCancelsAfterTheClosingDate() {
        request.open(NOW);
        Booking booking = talk.book(ambassador(TalkFormat.EITHER), talk.times().get(0), TalkFormat.IN_PERSON, "k", NOW);
        talk.confirm(booking, ARRANGEMENTS, NOW);
        talk.cancelByAmbassador(booking, "Needed at work", CLOSES);

        assertThat(talk.state()).isEqualTo(TalkState.CANCELLED);
    }

    @Test
    void raisesTheCalendarSequenceWithEveryChangeAndKeepsTheUid() {
        request.open(NOW);
        Booking booking = talk.book(ambassador(TalkFormat.EITHER), talk.times().get(0), TalkFormat.IN_PERSON, "k", NOW);
        String uid = booking.calendarUid();
        assertThat(booking.calendarSequence()).isZero();
        talk.confirm(booking, ARRANGEMENTS, NOW);
        assertThat(booking.calendarSequence()).isEqualTo(1);
        talk.cancelBySchool(booking, "Snow", NOW);
        assertThat(booking.calendarSequence()).isEqualTo(2);
        assertThat(booking.calendarUid()).isEqualTo(uid);
    }

    @Test
    void lapsesOnlyAfterItsClosingDateAndOnlyWhileNobodyHasIt() {
        request.open(NOW);
        assertThatThrownBy(() -> talk.lapse(NOW)).isInstanceOf(IllegalTransition.class);
        Booking booking = talk.book(ambassador(TalkFormat.EITHER), talk.times().get(0), TalkFormat.IN_PERSON, "k", NOW);
        assertThatThrownBy(() -> talk.lapse(CLOSES)).isInstanceOf(IllegalTransition.class);
        talk.release(booking, "", NOW);
        talk.lapse(CLOSES);
        assertThat(talk.state()).isEqualTo(TalkState.LAPSED);
        assertThat(talk.state().over()).isTrue();
    }

    @Test
    void cannotBeWithdrawnOnceItIsConfirmed() {
        request.open(NOW);
        Booking booking = talk.book(ambassador(TalkFormat.EITHER), talk.times().get(0), TalkFormat.IN_PERSON, "k", NOW);
        talk.confirm(booking, ARRANGEMENTS, NOW);

        assertThatThrownBy(() -> talk.withdraw(booking, "", NOW))
                .isInstanceOf(IllegalTransition.class)
                .hasMessageContaining("CONFIRMED")
                .hasMessageContaining("WITHDRAWN");
    }

    @Test
    void cannotBeBookedAtATimeThatIsOver() {
        request.open(NOW);
        ProposedTime first = talk.times().get(0);

        assertThatThrownBy(() ->
                        talk.book(ambassador(TalkFormat.EITHER), first, TalkFormat.IN_PERSON, "k", FIRST.startsAt()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTravelOutOfTheDiaryOnlyInPerson() {
        request.open(NOW);
        ProposedTime time = talk.times().get(0);
        Booking online = talk.book(ambassador(TalkFormat.EITHER), time, TalkFormat.VIRTUAL, "k", NOW);
        assertThat(online.quarters()).hasSize(4);
        talk.release(online, "", NOW);
        Booking inPerson = talk.book(ambassador(TalkFormat.EITHER), time, TalkFormat.IN_PERSON, "l", NOW);
        assertThat(inPerson.quarters()).hasSize(8);
    }

    @Test
    void isHeldOnlyInAWayThatBothSidesCan() {
        request.open(NOW);
        ProposedTime time = talk.times().get(0);
        assertThatThrownBy(() -> talk.book(ambassador(TalkFormat.VIRTUAL), time, TalkFormat.IN_PERSON, "k", NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> talk.book(ambassador(TalkFormat.EITHER), time, TalkFormat.EITHER, "k", NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(talk.state()).isEqualTo(TalkState.OPEN);
    }

    @Test
    void hasOneToFiveTimesThatDiffer() {
        assertThatThrownBy(() -> request.talk(List.of(), CLOSES, NOW)).hasMessageContaining("one to five");
        assertThatThrownBy(() -> request.talk(List.of(FIRST, FIRST), CLOSES, NOW))
                .hasMessageContaining("no two of them the same");
        assertThatThrownBy(() -> request.talk(
                        IntStream.range(0, 6)
                                .mapToObj(day -> new TalkTime(FIRST.startsAt().plus(Duration.ofDays(day)), 60))
                                .toList(),
                        CLOSES,
                        NOW))
                .hasMessageContaining("one to five");
        assertThatThrownBy(() -> request.talk(List.of(FIRST), FIRST.startsAt(), NOW))
                .hasMessageContaining("ends before its first time");
    }

    private static Ambassador ambassador(TalkFormat format) {
        return new Ambassador(3, Slug.of("ambassador"), "Sam P", NOW)
                .travels("LS1", new GeoPoint(53.8, -1.55), 10, 30)
                .speaks(format, Set.of(), Set.of(), Set.of());
    }
}
