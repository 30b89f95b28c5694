package uk.nhs.talentforcare.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever wants ticked ones and ticked none comes back to the page of the list that they were on. */
class ChosenStudiesTest {

    @Test
    void theListIsToldAndItsPageKept() {
        assertThat(ChosenStudies.tickFirst("/case-studies", "1")).isEqualTo("/case-studies?ticked=none");
        assertThat(ChosenStudies.tickFirst("/case-studies?q=porter", "3"))
                .isEqualTo("/case-studies?q=porter&ticked=none&page=3");
        assertThat(ChosenStudies.tickFirst("/case-studies", "3&q=x\r\nA: b")).isEqualTo("/case-studies?ticked=none");
    }
}
