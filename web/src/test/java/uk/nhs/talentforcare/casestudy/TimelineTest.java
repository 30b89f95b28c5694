package uk.nhs.talentforcare.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Map<String, String> LABELS = StartedIn.labels(LocalDate.of(2026, 11, 23));

    private static Timeline of(boolean quarters, Map<String, Map<Maturity, Integer>> counts) {
        return Timeline.of(
                LABELS,
                quarters,
                (maturity, code) -> counts.getOrDefault(code, Map.of()).getOrDefault(maturity, 0),
                "/case-studies?started=");
    }

    @Test
    void everyYearFromTheFirstToTheLastIsARow() {
        Timeline timeline = of(
                false,
                Map.of(
                        "2023", Map.of(Maturity.ESTABLISHED, 4),
                        "2025", Map.of(Maturity.PLANNED, 1, Maturity.PILOT, 2, Maturity.ESTABLISHED, 5),
                        "2025-Q1", Map.of(Maturity.PILOT, 2)));

        assertThat(timeline.bars()).extracting(Timeline.Bar::code).containsExactly("2023", "2024", "2025");
        assertThat(timeline.bars()).extracting(Timeline.Bar::total).containsExactly(4, 0, 8);
        assertThat(timeline.bars().get(2).words()).isEqualTo("2025: 8 case studies, 1 planned, 2 pilot, 5 established");
        assertThat(timeline.bars().get(2).address()).isEqualTo("/case-studies?started=2025");
        assertThat(timeline.left()).isFalse();
    }

    @Test
    void theLongestBarFillsTheRoomAndItsPiecesTouch() {
        Timeline.Bar bar = of(false, Map.of("2025", Map.of(Maturity.PILOT, 1, Maturity.ESTABLISHED, 2)))
                .bars()
                .get(0);

        assertThat(bar.parts().get(1).left())
                .isEqualTo(bar.parts().get(0).left() + bar.parts().get(0).width());
        assertThat(bar.end()).isLessThan(Timeline.WIDTH - 20);
    }

    @Test
    void ofManyQuartersTheLastFourYearsAreShown() {
        Timeline timeline =
                of(true, Map.of("2014-Q4", Map.of(Maturity.ESTABLISHED, 1), "2026-Q2", Map.of(Maturity.PILOT, 1)));

        assertThat(timeline.bars()).hasSize(Timeline.MOST_QUARTERS).last().satisfies(bar -> {
            assertThat(bar.shortLabel()).isEqualTo("Q2 2026");
            assertThat(bar.label()).isEqualTo("April to June 2026");
        });
        assertThat(timeline.left()).isTrue();
    }

    @Test
    void nothingFoundHasNoBars() {
        assertThat(of(false, Map.of()).bars()).isEmpty();
    }
}
