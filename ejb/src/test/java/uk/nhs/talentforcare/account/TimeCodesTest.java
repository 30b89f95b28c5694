package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCodesTest {

    private static final String SECRET = new Base32().encodeAsString("12345678901234567890".getBytes());
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:15Z");

    /** The last six digits of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1234567890,005924", "20000000000,353130"})
    void computesWhatTheStandardDoes(long seconds, String code) {
        assertThat(TimeCodes.code(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void takesTheStepsEitherSide() {
        long present = NOW.getEpochSecond() / 30;
        for (int drift = -1; drift <= 1; drift++) {
            String code = TimeCodes.code(SECRET, NOW.plusSeconds(drift * 30L));
            assertThat(TimeCodes.step(SECRET, code, NOW)).hasValue(present + drift);
        }
    }

    @Test
    void takesNoneFurtherAway() {
        assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, NOW.plusSeconds(60)), NOW))
                .isEmpty();
        assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, NOW.minusSeconds(60)), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "abcdef", "１２３４５６", "0000000000000000000000"})
    void refusesWhatIsNoCode(String typed) {
        assertThat(TimeCodes.step(SECRET, typed, NOW)).isEmpty();
    }

    @Test
    void drawsSecretsThatAppsTake() {
        assertThat(TimeCodes.drawSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(TimeCodes.drawSecret());
    }
}
