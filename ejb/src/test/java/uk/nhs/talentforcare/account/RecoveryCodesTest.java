package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryCodesTest {

    @Test
    void drawsTenThatDiffer() {
        List<String> codes = RecoveryCodes.draw();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(codes).allMatch(code -> code.matches("([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}"));
    }

    @Test
    void readsACodeHoweverItIsTyped() {
        String kept = RecoveryCodes.hash(7, "7kqm-0wz1-v9hd-4r2x");

        assertThat(RecoveryCodes.hash(7, " 7KQM OWZl V9HD 4R2X ")).isEqualTo(kept);
        assertThat(RecoveryCodes.hash(8, "7kqm-0wz1-v9hd-4r2x")).isNotEqualTo(kept);
    }
}
