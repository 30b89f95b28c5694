package uk.nhs.talentforcare.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest
    @CsvSource({"ls1 3ex,LS1 3EX,LS1,LS", "sw1a1aa,SW1A 1AA,SW1A,SW", " M1  1AE ,M1 1AE,M1,M", "b 33 8th,B33 8TH,B33,B"
    })
    void readsWhatPeopleType(String typed, String value, String outward, String area) {
        Postcode postcode = Postcode.parse(typed);
        assertThat(postcode.value()).isEqualTo(value);
        assertThat(postcode.outwardCode()).isEqualTo(outward);
        assertThat(postcode.area()).isEqualTo(area);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "LS1", "not a postcode", "LS1 3E", "<script>", "LS13EXX1", "1LS 3EX"})
    void refusesAnythingElseWithAdvice(String typed) {
        assertThatThrownBy(() -> Postcode.parse(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("like LS1 3EX");
        assertThat(Postcode.looksFull(typed)).isFalse();
    }

    @Test
    void tellsDistrictsFromFullPostcodes() {
        assertThat(Postcode.looksOutward("ls1")).isTrue();
        assertThat(Postcode.looksOutward("LS1 3EX")).isFalse();
        assertThat(Postcode.looksFull("LS1 3EX")).isTrue();
    }
}
