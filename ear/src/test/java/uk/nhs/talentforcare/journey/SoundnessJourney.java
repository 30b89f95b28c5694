package uk.nhs.talentforcare.journey;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check that all journeys rely on sees what it is there for, also on a page that was sound a moment ago. */
@ExtendWith(Journeys.class)
class SoundnessJourney {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatMakesAPageUnsoundIsSeen(boolean script, Visitors visitors) {
        Visitor visitor = script ? visitors.atDesk() : visitors.withoutScript();
        visitor.visit("/").visit("/");

        visitor.page()
                .evaluate("() => { const main = document.querySelector('main');"
                        + " main.append(document.createElement('button'));"
                        + " const pale = document.createElement('p'); pale.textContent = 'Pale';"
                        + " pale.style.color = '#ccc'; pale.style.background = '#fff'; main.append(pale); }");

        assertThatThrownBy(visitor::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("button-name")
                .hasMessageContaining("color-contrast");
    }
}
