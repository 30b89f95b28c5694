package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.talentforcare.shared.EmailAddress;

/** What we write with one library is read here with another, as a calendar does that gets the e-mail. */
class TalkCalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final EmailAddress TO = EmailAddress.parse("porter@example.org");

    private final TalkCalendar calendar = new TalkCalendar(EmailAddress.parse("talks@example.org"));

    @Test
    void asksForAPlaceInTheCalendarWhenATalkIsBooked() {
        String written = calendar.write(entry(0, false, false, winter()), TO, NOW);
        ICalendar read = Biweekly.parse(written).first();

        assertThat(written).contains("BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n");
        assertThat(written).contains("DTSTART;TZID=Europe/London:20270312T143000\r\n");
        assertThat(read.getMethod().getValue()).isEqualTo("REQUEST");
        VEvent event = read.getEvents().get(0);
        assertThat(event.getUid().getValue()).isEqualTo("uid-1@talent-for-care");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getStatus().getValue()).isEqualTo("TENTATIVE");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("talks@example.org");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Talent for Care");
        assertThat(event.getAttendees())
                .singleElement()
                .satisfies(a -> assertThat(a.getEmail()).isEqualTo("porter@example.org"));
        assertThat(event.getUrl().getValue()).isEqualTo("https://talent.example.org/talks/7");
        assertThat(event.getSummary().getValue()).isEqualTo("Talk: Jobs; in, a \"hospital\"");
        assertThat(read.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
    }

    @Test
    void keepsTheUidAndRaisesTheSequenceWhenItIsConfirmedAndWhenItIsCancelled() {
        ICalendar confirmed = Biweekly.parse(calendar.write(entry(1, true, false, winter()), TO, NOW))
                .first();
        ICalendar cancelled = Biweekly.parse(calendar.write(entry(2, true, true, winter()), TO, NOW))
                .first();

        assertThat(confirmed.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(confirmed.getEvents().get(0).getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(confirmed.getEvents().get(0).getSequence().getValue()).isEqualTo(1);
        assertThat(cancelled.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(cancelled.getEvents().get(0).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(cancelled.getEvents().get(0).getSequence().getValue()).isEqualTo(2);
        assertThat(cancelled.getEvents().get(0).getUid().getValue())
                .isEqualTo(confirmed.getEvents().get(0).getUid().getValue());
    }

    /** The Friday before and the Monday after each change of the clock, for two years: never an hour out. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-26, 2027-03-26T09:30:00Z",
        "2027-03-29, 2027-03-29T08:30:00Z",
        "2027-10-29, 2027-10-29T08:30:00Z",
        "2027-11-01, 2027-11-01T09:30:00Z",
        "2028-02-29, 2028-02-29T09:30:00Z",
        "2028-03-24, 2028-03-24T09:30:00Z",
        "2028-03-27, 2028-03-27T08:30:00Z",
        "2028-10-27, 2028-10-27T08:30:00Z",
        "2028-10-30, 2028-10-30T09:30:00Z"
    })
    void isReadAtTheRightInstantOnBothSidesOfTheChangeOfTheClock(LocalDate day, Instant start) {
        TalkTime time = TalkTime.onTheWall(day, LocalTime.of(9, 30), 45);

        VEvent event = Biweekly.parse(calendar.write(entry(0, true, false, time), TO, NOW))
                .first()
                .getEvents()
                .get(0);

        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(start.plusSeconds(45 * 60));
    }

    @Test
    void cannotBeBrokenOutOfByWordsThatPeopleType() {
        TalkCalendar.Entry hostile = new TalkCalendar.Entry(
                "u",
                0,
                winter(),
                "A\r\nBEGIN:VALARM\nX:1",
                "B\nEND:VEVENT",
                "https://talent.example.org/talks/7",
                true,
                false);

        ICalendar read = Biweekly.parse(calendar.write(hostile, TO, NOW)).first();

        assertThat(read.getEvents()).hasSize(1);
        assertThat(read.getEvents().get(0).getAlarms()).isEmpty();
    }

    private static TalkTime winter() {
        return TalkTime.onTheWall(LocalDate.of(2027, 3, 12), LocalTime.of(14, 30), 60);
    }

    private static TalkCalendar.Entry entry(int sequence, boolean confirmed, boolean ended, TalkTime time) {
        return new TalkCalendar.Entry(
                "uid-1@talent-for-care",
                sequence,
                time,
                "Talk: Jobs; in, a \"hospital\"",
                "Hill School, Leeds",
                "https://talent.example.org/talks/7",
                confirmed,
                ended);
    }
}
