package uk.nhs.talentforcare.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said beside an alternative text. */
class AlternativeHintsTest {

    @Test
    void aGoodOneNeedsNoHint() {
        assertThat(AlternativeHints.of("Two porters practise with a hoist and a dummy", "In the skills room"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', say in a sentence",
        "IMG_2041.JPG, name of a file",
        "dsc 0042, name of a file",
        "A picture of two porters who practise, Begin with what is to be seen",
        "Porters, A few words more",
        "In the skills room, heard twice"
    })
    void othersAreToldWhatWouldHelp(String alternative, String hint) {
        assertThat(AlternativeHints.of(alternative, "In the skills room")).contains(hint);
    }

    @Test
    void aLongOneIsCounted() {
        assertThat(AlternativeHints.of("Porters ".repeat(30), "")).contains("239 characters");
    }
}
