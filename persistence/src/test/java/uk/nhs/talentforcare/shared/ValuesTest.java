package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"St Mary's Café & School|st-marys-cafe-school", "  Band 2 → Band 3!|band-2-band-3", "ÉCOLE|ecole"})
    void makesSlugsOfTitles(String title, String slug) {
        assertThat(Slug.of(title).value()).isEqualTo(slug);
    }

    @Test
    void cutsLongSlugsAtAWord() {
        assertThat(Slug.of("healthcare ".repeat(20)).value())
                .hasSizeLessThanOrEqualTo(Slug.LONGEST)
                .endsWith("healthcare");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "a--b", "-a", "a b", "../etc", "a%00"})
    void refusesWhatIsNoSlug(String text) {
        assertThat(Slug.isValid(text)).isFalse();
    }

    @Test
    void lowersEmailAddresses() {
        assertThat(EmailAddress.parse(" Ada.Obi@Example.ORG ").value()).isEqualTo("ada.obi@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "a b@example.org",
                "ada@example",
                "josé@example.org",
                "a@example.org\r\nBcc: b@example.org"
            })
    void refusesWhatIsNoEmailAddress(String text) {
        assertThatThrownBy(() -> EmailAddress.parse(text)).hasMessageContaining("name@example.com");
    }

    @Test
    void countsPages() {
        assertThat(new Page<>(List.of(), 0, 1, 20).pages()).isEqualTo(1);
        assertThat(new Page<>(List.of(1), 41, 2, 20).pages()).isEqualTo(3);
        assertThat(new Page<>(List.of(1), 41, 3, 20).hasNext()).isFalse();
    }
}
