package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.ambassador.TalkFormat;

class DiaryWeekTest {

    /** A Thursday. */
    private static final LocalDate TODAY = LocalDate.of(2028, 3, 2);

    @Test
    void beginsOnMondayAndGoesOverTheLeapDay() {
        DiaryWeek week = new DiaryWeek(DiaryWeek.named("2028-03-01", TODAY), TODAY, List.of());

        assertThat(week.monday()).isEqualTo(LocalDate.of(2028, 2, 28));
        assertThat(week.days())
                .extracting(DiaryWeek.Day::date)
                .contains(LocalDate.of(2028, 2, 29))
                .hasSize(7);
        assertThat(week.days()).filteredOn(DiaryWeek.Day::today).singleElement();
        assertThat(week.before()).isEqualTo("2028-02-21");
        assertThat(week.after()).isEqualTo("2028-03-06");
    }

    @Test
    void putsATalkOnItsDayInEngland() {
        Instant justAfterMidnight = Instant.parse("2028-06-14T23:30:00Z");
        DiaryLine line = new DiaryLine(
                new AmbassadorBooking(
                        7,
                        "Night shift",
                        1,
                        "Hill School",
                        null,
                        null,
                        justAfterMidnight,
                        60,
                        TalkFormat.IN_PERSON,
                        TalkState.CONFIRMED,
                        Instant.EPOCH),
                "");

        DiaryWeek week = new DiaryWeek(DiaryWeek.named("2028-06-15", TODAY), TODAY, List.of(line));

        assertThat(week.days())
                .filteredOn(day -> !day.lines().isEmpty())
                .singleElement()
                .satisfies(day -> assertThat(day.date()).isEqualTo(LocalDate.of(2028, 6, 15)));
    }

    @Test
    void anAddressThatNamesNoDayOrOneFarAwayGetsThisWeek() {
        LocalDate monday = LocalDate.of(2028, 2, 28);
        assertThat(DiaryWeek.named("", TODAY)).isEqualTo(monday);
        assertThat(DiaryWeek.named("2028-02-30", TODAY)).isEqualTo(monday);
        assertThat(DiaryWeek.named("2099-01-01", TODAY)).isEqualTo(monday);
    }
}
