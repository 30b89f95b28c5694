package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form takes from what was sent. */
class FormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jobs\r\nin a hospital",
                "Jobs\nin a hospital",
                "Jobs\t\n\tin a hospital",
                " Jobs in a hospital\n"
            })
    void aFieldOfOneLineHasOneLine(String typed) {
        assertThat(sent("title", typed).text("title")).isEqualTo("Jobs in a hospital");
    }

    @Test
    void eachOfSeveralValuesHasOneLine() {
        Form form = new Form(new Exchange("POST", "/x")
                .with("years", "Year 9\n", " ", "Year\n10")
                .request());

        assertThat(form.texts("years")).containsExactly("Year 9", "Year 10");
    }

    @Test
    void aFieldOfSeveralLinesKeepsThem() {
        assertThat(sent("purpose", "One\r\nTwo\n\nThree").prose("purpose")).isEqualTo("One\nTwo\n\nThree");
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreLeftOut() {
        assertThat(sent("title", "a\u0000b\u0007c\uD83Dd").text("title")).isEqualTo("abcd");
        assertThat(sent("purpose", "a\u0000b\u0007c\uD83Dd").prose("purpose")).isEqualTo("abcd");
    }

    @Test
    void whatWasNotSentIsEmpty() {
        Form form = sent("title", "x");

        assertThat(form.text("purpose")).isEmpty();
        assertThat(form.texts("years")).isEmpty();
        assertThat(form.action()).isEmpty();
    }

    @Test
    void showsWhatWasFilledInUntilSomethingIsTyped() {
        Form opened = new Form(new Exchange("GET", "/x").request());
        opened.fill("title", "Usual");
        Form sent = sent("title", "");
        sent.fill("title", "Usual");

        assertThat(opened.value("title")).isEqualTo("Usual");
        assertThat(sent.value("title")).isEmpty();
    }

    private static Form sent(String name, String value) {
        return new Form(new Exchange("POST", "/x").with(name, value).request());
    }
}
