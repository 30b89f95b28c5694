package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private final Secrets secrets = new Secrets("a key that is long enough for a test");

    @ParameterizedTest
    @ValueSource(strings = {"", "What was seen", "línes\nand 🙂 more"})
    void opensWhatItSealed(String text) {
        String sealed = secrets.seal("concern", "place", text);

        assertThat(sealed).matches("[\\x21-\\x7e]+").doesNotContain("seen");
        assertThat(secrets.open("concern", "place", sealed)).isEqualTo(text);
    }

    @Test
    void sealsTheSameTextAnotherWayEachTime() {
        assertThat(secrets.seal("concern", "place", "text")).isNotEqualTo(secrets.seal("concern", "place", "text"));
    }

    @Test
    void opensNothingThatWasMovedOrChangedOrIsForSomethingElse() {
        String sealed = secrets.seal("concern", "place", "text");
        String changed = sealed.substring(0, 20) + (sealed.charAt(20) == 'A' ? 'B' : 'A') + sealed.substring(21);

        assertThatThrownBy(() -> secrets.open("concern", "elsewhere", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> secrets.open("factor", "place", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> secrets.open("concern", "place", changed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Secrets("another key").open("concern", "place", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SECRET_KEY");
    }

    @Test
    void opensWhatThePreviousKeySealedUntilItIsSealedAnew() {
        Secrets changed = new Secrets("a key that came later, long enough too", "a key that is long enough for a test");
        String old = secrets.seal("factor", "place", "text");

        assertThat(changed.open("factor", "place", old)).isEqualTo("text");
        assertThat(changed.sealedByPresentKey(old)).isFalse();
        assertThat(changed.sealedByPresentKey(changed.seal("factor", "place", "text")))
                .isTrue();
    }

    @Test
    void comparesByKeyAndPurpose() {
        assertThat(secrets.mac("code", "text"))
                .hasSize(64)
                .isEqualTo(secrets.mac("code", "text"))
                .isNotEqualTo(secrets.mac("address", "text"))
                .isNotEqualTo(new Secrets("another key").mac("code", "text"));
    }
}
