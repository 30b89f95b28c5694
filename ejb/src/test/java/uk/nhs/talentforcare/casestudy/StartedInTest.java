package uk.nhs.talentforcare.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StartedInTest {

    @Test
    void aStartCountsInItsYearAndInItsQuarter() {
        assertThat(StartedIn.codes(LocalDate.of(2025, 3, 31))).containsExactly("2025", "2025-Q1");
        assertThat(StartedIn.codes(LocalDate.of(2025, 12, 1))).containsExactly("2025", "2025-Q4");
        assertThat(StartedIn.codes(null)).isEmpty();
    }

    @Test
    void everyCodeOfPlansAndOfThePastHasWords() {
        var labels = StartedIn.labels(LocalDate.of(2026, 11, 23));

        assertThat(labels).containsEntry("2014", "2014").containsEntry("2025-Q3", "July to September 2025");
        assertThat(labels)
                .containsKeys(StartedIn.codes(LocalDate.of(2030, 1, 1)).toArray(String[]::new));
        assertThat(labels.keySet().stream().filter(StartedIn::isQuarter)).hasSize(labels.size() / 5 * 4);
    }
}
