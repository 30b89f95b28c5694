package uk.nhs.talentforcare.savedsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.IllegalTransition;

class SavedSearchTest {

    private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");

    private final SavedSearch search = new SavedSearch(
            new SearchReader(EmailAddress.parse("reader@example.org"), MONDAY) {
                @Override
                public Long id() {
                    return 1L;
                }
            },
            "case-studies",
            "q=porter",
            "Case studies for “porter”",
            Rhythm.WEEKLY,
            MONDAY);

    @Test
    void theNextMorningOfARhythmIsLondons() {
        assertThat(Rhythm.DAILY.next(Instant.parse("2026-11-02T06:59:00Z"))).isEqualTo("2026-11-02T07:00:00Z");
        assertThat(Rhythm.DAILY.next(Instant.parse("2026-11-02T07:00:00Z"))).isEqualTo("2026-11-03T07:00:00Z");
        assertThat(Rhythm.WEEKLY.next(MONDAY)).isEqualTo("2026-11-09T07:00:00Z");
        assertThat(Rhythm.WEEKLY.next(Instant.parse("2026-11-08T23:00:00Z"))).isEqualTo("2026-11-09T07:00:00Z");
        // the clocks go forward on 28 March 2027, and back on 31 October 2027
        assertThat(Rhythm.DAILY.next(Instant.parse("2027-03-27T12:00:00Z"))).isEqualTo("2027-03-28T06:00:00Z");
        assertThat(Rhythm.WEEKLY.next(Instant.parse("2027-10-30T12:00:00Z"))).isEqualTo("2027-11-01T07:00:00Z");
    }

    @Test
    void nothingIsWrittenBeforeItsOwnerSaysYesAndItIsTime() {
        assertThat(search.isDue(MONDAY.plus(Duration.ofDays(30)))).isFalse();

        assertThat(search.confirm(MONDAY.plusSeconds(60))).isTrue();

        assertThat(search.confirm(MONDAY.plusSeconds(90))).as("twice").isFalse();
        assertThat(search.isDue(MONDAY.plus(Duration.ofDays(6)))).isFalse();
        assertThat(search.isDue(Instant.parse("2026-11-09T07:00:00Z"))).isTrue();
    }

    @Test
    void whoeverNeverSaidYesIsTooLateAfterThreeDays() {
        assertThatThrownBy(() -> search.confirm(MONDAY.plus(Duration.ofDays(3)).plusSeconds(1)))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void newIsWhatCameAfterItWasAskedForAndAgainWhatMayHaveComeLate() {
        search.confirm(MONDAY);
        assertThat(search.newAfter()).isEqualTo(MONDAY);

        search.looked(MONDAY.plus(Duration.ofDays(7)), true);

        assertThat(search.newAfter()).isEqualTo(MONDAY.plus(Duration.ofDays(5)));
        assertThat(search.letters()).isOne();
    }

    @Test
    void stoppedIsStoppedUntilItIsAskedForAgain() {
        search.confirm(MONDAY);
        search.stop(MONDAY.plusSeconds(1));
        search.stop(MONDAY.plusSeconds(2));
        assertThat(search.isDue(MONDAY.plus(Duration.ofDays(30)))).isFalse();
        assertThatThrownBy(() -> search.confirm(MONDAY.plusSeconds(3))).isInstanceOf(IllegalTransition.class);

        Instant later = MONDAY.plus(Duration.ofDays(40));
        search.askAgain("Case studies for “porter”", Rhythm.DAILY, later);

        assertThat(search.state()).isEqualTo(SavedSearchState.WAITING);
        assertThat(search.newAfter()).as("nothing of the time between").isEqualTo(later);
    }

    @Test
    void anotherRhythmCountsFromNow() {
        search.confirm(MONDAY);
        search.change(Rhythm.DAILY, MONDAY.plusSeconds(10));
        assertThat(search.dueAt()).isEqualTo("2026-11-03T07:00:00Z");
    }
}
