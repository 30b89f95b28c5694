package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchoolCalendarTest {

    private static final LocalDate THURSDAY = LocalDate.of(2027, 2, 11);
    private static final LocalDate EASTER_MONDAY = LocalDate.of(2027, 3, 29);

    private final SchoolCalendar calendar = new SchoolCalendar(
            Set.of(EASTER_MONDAY),
            List.of(
                    new SchoolHoliday(null, null, LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 1), "Christmas"),
                    new SchoolHoliday(
                            null, "wessex", LocalDate.of(2027, 2, 15), LocalDate.of(2027, 2, 19), "Half-term"),
                    new SchoolHoliday(7L, null, LocalDate.of(2027, 2, 22), LocalDate.of(2027, 2, 26), "Half-term")));

    @Test
    void everySchoolHasThoseOfAllAndOfItsArea() {
        assertThat(calendar.of(1L, "wessex").after(LocalDate.of(2026, 12, 18), 1))
                .isEqualTo("2027-01-04");
        assertThat(calendar.of(1L, "wessex").after(THURSDAY, 2)).isEqualTo("2027-02-22");
        assertThat(calendar.of(1L, "south-west").after(THURSDAY, 2)).isEqualTo("2027-02-15");
        assertThat(calendar.of(null, null).after(THURSDAY, 2)).isEqualTo("2027-02-15");
    }

    @Test
    void whatASchoolHasToldStandsInPlaceOfTheOthers() {
        assertThat(calendar.of(7L, "wessex").after(THURSDAY, 2)).isEqualTo("2027-02-15");
        assertThat(calendar.of(7L, "wessex").after(LocalDate.of(2027, 2, 19), 1))
                .isEqualTo("2027-03-01");
    }

    @Test
    void publicHolidaysAreEverybodys() {
        assertThat(calendar.of(7L, "wessex").isWorkingDay(EASTER_MONDAY)).isFalse();
    }
}
