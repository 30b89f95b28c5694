package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/3/2027",
                "12/03/27",
                "12-3-2027",
                "12.3.2027",
                "2027-03-12",
                "12 March 2027",
                "12 mar 2027",
                "Friday 12 March 2027",
                "Fri, 12th  March 2027"
            })
    void readsDaysAsPeopleTypeThem(String typed) {
        assertThat(TypedDay.day(typed)).contains(LocalDate.of(2027, 3, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "31/2/2027",
                "29/2/2027",
                "12/13/2027",
                "12/3",
                "<script>",
                "1/1/999999999",
                "99999999999999999999"
            })
    void refusesWhatIsNoDay(String typed) {
        assertThat(TypedDay.day(typed)).isEmpty();
        assertThat(TypedDay.day("1".repeat(10_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "29/2/2027, There is no 29/2/2027 in the calendar",
        "31-11-26, There is no 31-11-26 in the calendar",
        "tomorrow, Say when",
        "'', Say when"
    })
    void tellsADayThatDoesNotExistFromOneThatCannotBeRead(String typed, String problem) {
        assertThat(TypedDay.problem(typed, "Say when")).startsWith(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 09:00", "9am, 09:00", "9:05, 09:05", "2:30, 14:30", "2.30pm, 14:30", "2:30 PM, 14:30", "1430, 14:30",
        "14:30, 14:30", "midday, 12:00", "12pm, 12:00", "12am, 00:00", "02:30, 02:30", "0930, 09:30", "7 p.m., 19:00"
    })
    void readsTimesAsPeopleTypeThem(String typed, LocalTime time) {
        assertThat(TypedDay.time(typed)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "25:00", "10:60", "13pm", "0am", "-1", "10:3", "1e9", "<b>"})
    void refusesWhatIsNoTime(String typed) {
        assertThat(TypedDay.time(typed)).isEmpty();
        assertThat(TypedDay.time("9".repeat(10_000))).isEmpty();
    }
}
