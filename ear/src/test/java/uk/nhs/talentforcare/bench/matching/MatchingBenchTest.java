package uk.nhs.talentforcare.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchingBenchTest {

    @Test
    void inequalityIsNoneWhenAllHaveAsManyAndNearlyOneWhenOneHasAll() {
        assertThat(Outcome.gini(new int[] {3, 3, 3, 3})).isEqualTo(0, within(1e-9));
        assertThat(Outcome.gini(new int[] {0, 0, 0, 12})).isEqualTo(0.75, within(1e-9));
        assertThat(Outcome.gini(new int[] {})).isZero();
    }

    @Test
    void thePlatformMeetsMoreRequestsAndReachesMoreSchoolsThanFirstComeFirstServed() {
        Map<Policy, Outcome> outcomes = MatchingBench.outcomes(3);

        Outcome platform = outcomes.get(Policy.PLATFORM);
        Outcome first = outcomes.get(Policy.FIRST_COME);
        assertThat(platform.met()).isGreaterThan(first.met());
        assertThat(platform.schoolsReached()).isGreaterThan(first.schoolsReached());
        assertThat(platform.schoolGini()).isLessThan(first.schoolGini());
    }

    @Test
    void theSameSeedGivesTheSameYear() {
        assertThat(MatchingBench.outcomes(1)).isEqualTo(MatchingBench.outcomes(1));
    }
}
