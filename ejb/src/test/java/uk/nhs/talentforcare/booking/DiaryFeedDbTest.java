package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.booking.TalkScenes.Scene;
import uk.nhs.talentforcare.shared.Forbidden;

/** The diary that an ambassador's own calendar reads. */
class DiaryFeedDbTest {

    private static final Instant BOOKED = Instant.parse("2027-02-01T15:00:00Z");

    @Test
    void aCalendarReadsWhatIsBookedUnderTheSameUidAsTheInvitation() {
        Scene scene = TalkScenes.confirmed(BOOKED, LocalDate.of(2027, 6, 7));
        String token = token(scene);

        ICalendar calendar = Biweekly.parse(read(token).orElseThrow()).first();

        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(calendar.getTimezoneInfo().getTimezones()).isNotEmpty();
        assertThat(calendar.getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getUid().getValue()).isEqualTo(uid(scene));
            assertThat(event.getSequence().getValue()).isEqualTo(1);
            assertThat(event.getStatus().isConfirmed()).isTrue();
            assertThat(event.getAttendees()).isEmpty();
            assertThat(event.getDateStart().getValue())
                    .isEqualTo(Date.from(Instant.parse("2027-06-07T09:00:00Z"))); // ten o'clock in summer
        });
    }

    @Test
    void aNewAddressEndsTheOneBeforeAndAnEndedOneIsNoMore() {
        Scene scene = TalkScenes.confirmed(BOOKED, LocalDate.of(2027, 6, 7));
        String first = token(scene);
        String second = token(scene);

        assertThat(read(first)).isEmpty();
        assertThat(read(second)).isPresent();
        doInTransaction(em -> feed(em).end(scene.ambassador()));
        assertThat(read(second)).isEmpty();
        assertThat(read("x".repeat(43))).isEmpty();
    }

    @Test
    void whoIsSuspendedIsNotRead() {
        Scene scene = TalkScenes.confirmed(BOOKED, LocalDate.of(2027, 6, 7));
        String token = token(scene);

        doInTransaction(
                em -> em.find(Account.class, scene.ambassador().accountId()).suspend());

        assertThat(read(token)).isEmpty();
    }

    @Test
    void nobodyButAmbassadorsHasOne() {
        Scene scene = TalkScenes.confirmed(BOOKED, LocalDate.of(2027, 6, 7));

        assertThatThrownBy(() -> doInTransaction(em -> feed(em).make(scene.school())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> doInTransaction(em -> feed(em).since(scene.coordinator())))
                .isInstanceOf(Forbidden.class);
    }

    private static DiaryFeed feed(jakarta.persistence.EntityManager em) {
        return TalkScenes.at(em, BOOKED).get(DiaryFeed.class);
    }

    private static String token(Scene scene) {
        String address = inTransaction(em -> feed(em).make(scene.ambassador()));
        return address.replaceAll(".*/diary/|\\.ics$", "");
    }

    private static Optional<String> read(String token) {
        return inTransaction(em -> feed(em).read(token));
    }

    private static String uid(Scene scene) {
        return inTransaction(
                em -> new BookingRepository(em).ofTalk(scene.talk()).get(0).calendarUid());
    }
}
