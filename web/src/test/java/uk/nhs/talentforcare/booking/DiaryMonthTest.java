package uk.nhs.talentforcare.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.ambassador.TalkFormat;

class DiaryMonthTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 2, 10);

    @Test
    void showsWholeWeeksAndTheLeapDay() {
        DiaryMonth month = new DiaryMonth(YearMonth.of(2028, 2), TODAY, List.of());

        assertThat(month.name()).isEqualTo("February 2028");
        assertThat(month.weeks()).hasSize(5).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(month.weeks().get(0).get(0).number()).isEmpty();
        assertThat(month.weeks().get(4).get(1).number()).isEqualTo("29");
        assertThat(month.before()).isEqualTo("2028-01");
        assertThat(month.after()).isEqualTo("2028-03");
        assertThat(month.free()).isTrue();
    }

    @Test
    void putsATalkOnItsDayInEngland() {
        // half past midnight in summer is the day before in UTC
        DiaryLine line = new DiaryLine(
                new AmbassadorBooking(
                        7,
                        "Night shift",
                        1,
                        "Hill School",
                        null,
                        null,
                        Instant.parse("2028-06-14T23:30:00Z"),
                        60,
                        TalkFormat.IN_PERSON,
                        TalkState.CONFIRMED,
                        Instant.EPOCH),
                "");

        DiaryMonth month = new DiaryMonth(YearMonth.of(2028, 6), TODAY, List.of(line));

        assertThat(month.weeks().stream()
                        .flatMap(List::stream)
                        .filter(day -> !day.lines().isEmpty()))
                .singleElement()
                .satisfies(day -> assertThat(day.number()).isEqualTo("15"));
        assertThat(month.free()).isFalse();
    }

    @Test
    void anAddressThatNamesNoMonthOrOneFarAwayGetsThisOne() {
        assertThat(DiaryMonth.named("2028-05", TODAY)).isEqualTo(YearMonth.of(2028, 5));
        assertThat(DiaryMonth.named("", TODAY)).isEqualTo(YearMonth.of(2028, 2));
        assertThat(DiaryMonth.named("9999-12", TODAY)).isEqualTo(YearMonth.of(2028, 2));
        assertThat(DiaryMonth.named("<script>", TODAY)).isEqualTo(YearMonth.of(2028, 2));
    }
}
