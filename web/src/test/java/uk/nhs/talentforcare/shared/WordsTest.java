package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words words = new Words();

    @Test
    void datesAreWrittenOut() {
        assertThat(words.date(LocalDate.of(2027, 3, 12))).isEqualTo("12 March 2027");
        assertThat(words.day(Instant.parse("2027-03-12T10:00:00Z"))).isEqualTo("Friday 12 March 2027");
        assertThat(words.date(null)).isEmpty();
    }

    @Test
    void timesAreThoseOfLondonOnBothSidesOfTheClockChange() {
        assertThat(words.time(Instant.parse("2027-03-26T14:30:00Z"))).isEqualTo("2:30pm");
        assertThat(words.time(Instant.parse("2027-03-29T14:30:00Z"))).isEqualTo("3:30pm");
        assertThat(words.time(Instant.parse("2027-12-01T09:00:00Z"))).isEqualTo("9am");
        assertThat(words.time(Instant.parse("2027-12-01T12:00:00Z"))).isEqualTo("midday");
    }

    @Test
    void anInstantShortlyBeforeMidnightBelongsToTheDayInLondon() {
        assertThat(words.date(Instant.parse("2027-06-30T23:30:00Z"))).isEqualTo("1 July 2027");
    }

    @Test
    void sizesAreRounded() {
        assertThat(words.bytes(1)).isEqualTo("1 byte");
        assertThat(words.bytes(850)).isEqualTo("850 bytes");
        assertThat(words.bytes(12_345)).isEqualTo("12 KB");
        assertThat(words.bytes(1_234_567)).isEqualTo("1.2 MB");
        assertThat(words.bytes(45_000_000)).isEqualTo("45 MB");
    }

    @Test
    void numbersAgreeWithTheirNouns() {
        assertThat(words.plural(1, "talk", "talks")).isEqualTo("1 talk");
        assertThat(words.plural(1234, "talk", "talks")).isEqualTo("1,234 talks");
    }

    @Test
    void distancesAreAsExactAsPeopleNeed() {
        assertThat(words.miles(0.4)).isEqualTo("less than a mile");
        assertThat(words.miles(1.0)).isEqualTo("1 mile");
        assertThat(words.miles(4.26)).isEqualTo("4.3 miles");
        assertThat(words.miles(25.4)).isEqualTo("25 miles");
        assertThat(words.miles(null)).isEmpty();
    }

    @Test
    void constantsBecomeNamesAndCodes() {
        assertThat(words.pillar("GET_IN")).isEqualTo("Get in");
        assertThat(words.pillar("SOMETHING")).isEqualTo("SOMETHING");
        assertThat(words.code("MAKING_IT_HAPPEN")).isEqualTo("making-it-happen");
    }
}
