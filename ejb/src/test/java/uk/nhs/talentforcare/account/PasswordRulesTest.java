package uk.nhs.talentforcare.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.talentforcare.shared.Invalid;

class PasswordRulesTest {

    private static final PasswordRules RULES = new PasswordRules();

    @BeforeAll
    static void load() {
        RULES.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kettle harbour violin",
                "nothing but small letters",
                "123 456 789 012 345",
                "пароль моей бабушки",
                "🐴🔋📎🪣🐴🔋📎🪣🐴🔋📎🪣",
                "   spaces at both ends   "
            })
    void takesWhateverIsLongAndUnusual(String password) {
        assertThatCode(() -> RULES.check("password", password, "jo.bloggs@example.org", "Jo", "Bloggs"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars", "🐴🔋📎"})
    void refusesWhatIsShort(String password) {
        assertThatThrownBy(() -> RULES.check("password", password)).isInstanceOf(Invalid.class);
    }

    @Test
    void takesTwelveTo128Characters() {
        String words = "kettle harbour violin meadow ".repeat(5);
        assertThatCode(() -> RULES.check("password", words.substring(0, 12))).doesNotThrowAnyException();
        assertThatCode(() -> RULES.check("password", words.substring(0, 128))).doesNotThrowAnyException();
        assertThatThrownBy(() -> RULES.check("password", words.substring(0, 129)))
                .isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwerty123456",
                "1q2w3e4r5t6y",
                "Q1W2E3R4T5Y6",
                "aaaaaaaaaaaaaa",
                "123456789012",
                "passwordpassword",
                "Password12345"
            })
    void refusesWhatMostPeopleChoose(String password) {
        assertThatThrownBy(() -> RULES.check("password", password))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.errors().get("password")).contains("guess first"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i am BLOGGS of leeds",
                "josephine loves tea",
                "mail j.bloggs@example.org here",
                "call me j.bloggs today",
                "smythe is my second half"
            })
    void refusesOnesOwnNameAndAddress(String password) {
        assertThatThrownBy(
                        () -> RULES.check("password", password, "j.bloggs@example.org", "Josephine", "Bloggs-Smythe"))
                .isInstanceOf(Invalid.class);
    }
}
