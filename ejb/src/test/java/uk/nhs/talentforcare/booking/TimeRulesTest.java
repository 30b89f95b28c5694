package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.WorkingDays;

class TimeRulesTest {

    private final TimeRules rules = new TimeRules(
            new WorkingDays(Set.of(LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 29))),
            Instant.parse("2027-02-01T10:00:00Z"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-03-20T10:00 | 60 | Saturday 20 March 2027 is at a weekend. Choose a day from Monday to Friday",
                "2027-03-21T10:00 | 60 | Sunday 21 March 2027 is at a weekend. Choose a day from Monday to Friday",
                "2027-03-26T10:00 | 60 | Friday 26 March 2027 is a public holiday. Choose another day",
                "2027-03-29T10:00 | 60 | Monday 29 March 2027 is a public holiday. Choose another day",
                "2027-02-01T15:00 | 60 | Choose a day from tomorrow on",
                "2027-01-29T10:00 | 60 | Choose a day from tomorrow on",
                "2028-08-02T10:00 | 60 | Choose a day within the next 18 months",
                "2027-03-02T06:59 | 60 | Choose a time between 7am and 9pm",
                "2027-03-02T20:15 | 60 | Choose a time between 7am and 9pm",
                "2027-06-02T20:01 | 60 | Choose a time between 7am and 9pm"
            })
    void saysWhatIsWrongWithATime(LocalDateTime wall, int minutes, String sentence) {
        assertThat(rules.objection(at(wall, minutes))).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({"2027-02-02T07:00, 60", "2027-03-25T20:00, 60", "2027-03-30T17:00, 240", "2028-08-01T10:00, 60"})
    void takesATimeOnASchoolDay(LocalDateTime wall, int minutes) {
        assertThat(rules.objection(at(wall, minutes))).isEmpty();
    }

    @Test
    void refusesTimesThatOverlapEachOther() {
        assertThat(rules.objections(List.of(
                        at(LocalDateTime.parse("2027-03-02T10:00"), 60),
                        at(LocalDateTime.parse("2027-03-02T11:00"), 60),
                        at(LocalDateTime.parse("2027-03-02T10:30"), 60),
                        at(LocalDateTime.parse("2027-03-02T10:00"), 60),
                        at(LocalDateTime.parse("2027-03-03T10:00"), 60))))
                .isEqualTo(Map.of(
                        2,
                        "This overlaps another time, Tuesday 2 March 2027, 10am to 11am. Change one of them",
                        3,
                        "This overlaps another time, Tuesday 2 March 2027, 10am to 11am. Change one of them"));
    }

    @Test
    void namesEachTimeThatIsWrong() {
        assertThat(rules.objections(List.of(
                        at(LocalDateTime.parse("2027-03-20T10:00"), 60),
                        at(LocalDateTime.parse("2027-03-02T10:00"), 60),
                        at(LocalDateTime.parse("2027-03-29T10:00"), 60))))
                .containsOnlyKeys(0, 2);
    }

    private static TalkTime at(LocalDateTime wall, int minutes) {
        return new TalkTime(wall.atZone(LondonTime.ZONE).toInstant(), minutes);
    }
}
