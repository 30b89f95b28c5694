package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderConfigurationTest {

    private final Map<String, String> values = new HashMap<>();

    @BeforeEach
    void two() {
        values.put("OIDC_PROVIDERS", "nhs, dfe");
        provider("NHS", "https://id.nhs.example/realm");
        provider("DFE", "https://signin.dfe.example/");
    }

    @Test
    void severalAtOnceInTheirOrder() {
        values.put("OIDC_DFE_CLIENT_AUTHENTICATION", "post");
        values.put("OIDC_DFE_SCOPES", "openid email");
        values.put("OIDC_NHS_SECOND_FACTOR_AMR", "mfa, hwk");
        values.put("OIDC_NHS_SECOND_FACTOR_ACR", "AAL2_OR_AAL3_ANY");

        List<ProviderConfiguration> read = read();

        assertThat(read).extracting(ProviderConfiguration::key).containsExactly("nhs", "dfe");
        ProviderConfiguration nhs = read.get(0);
        assertThat(nhs.name()).isEqualTo("Sign-in of NHS");
        assertThat(nhs.issuer()).isEqualTo("https://id.nhs.example/realm");
        assertThat(nhs.scopes()).containsExactly("openid", "email", "profile");
        assertThat(nhs.secretInBody()).isFalse();
        assertThat(nhs.amrWithFactor()).containsExactlyInAnyOrder("mfa", "hwk");
        assertThat(nhs.acrWithFactor()).containsExactly("AAL2_OR_AAL3_ANY");
        ProviderConfiguration dfe = read.get(1);
        assertThat(dfe.issuer()).as("exactly as it was written").isEqualTo("https://signin.dfe.example/");
        assertThat(dfe.secretInBody()).isTrue();
        assertThat(dfe.scopes()).containsExactly("openid", "email");
        assertThat(dfe.amrWithFactor()).isEmpty();
        assertThat(dfe.acrWithFactor()).isEmpty();
    }

    @Test
    void noneUnlessConfigured() {
        values.remove("OIDC_PROVIDERS");
        assertThat(read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OIDC_NHS_NAME", "OIDC_NHS_ISSUER", "OIDC_NHS_CLIENT_ID", "OIDC_DFE_CLIENT_SECRET"})
    void namesTheKeyThatIsMissing(String key) {
        values.remove(key);
        assertThatThrownBy(this::read)
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessageContaining(key + " is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OIDC_PROVIDERS|NHS",
                "OIDC_PROVIDERS|nhs-login",
                "OIDC_PROVIDERS|nhs/../dfe",
                "OIDC_PROVIDERS|nhs,nhs",
                "OIDC_NHS_ISSUER|http://id.nhs.example",
                "OIDC_NHS_ISSUER|http://127.0.0.1.evil.example",
                "OIDC_NHS_ISSUER|id.nhs.example",
                "OIDC_NHS_ISSUER|https://id.nhs.example/?a=b",
                "OIDC_NHS_ISSUER|https://id nhs",
                "OIDC_NHS_SCOPES|email profile",
                "OIDC_NHS_CLIENT_AUTHENTICATION|none",
            })
    void tellsWhatIsWrong(String key, String value) {
        values.put(key, value);
        assertThatThrownBy(this::read)
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessageStartingWith("Configuration: " + key + " ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void twoProvidersAreNotOne() {
        values.put("OIDC_DFE_ISSUER", "https://id.nhs.example/realm");
        assertThatThrownBy(this::read).hasMessageContaining("OIDC_DFE_ISSUER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8180/realms/a", "http://127.0.0.1:8180/realms/a", "http://[::1]:8180/a"})
    void withoutEncryptionOnThisMachineAlone(String issuer) {
        values.put("OIDC_NHS_ISSUER", issuer);
        assertThat(read().get(0).issuer()).isEqualTo(issuer);
    }

    @Test
    void theSecretIsNotToldByAccident() {
        assertThat(read().toString()).doesNotContain("s3cret");
    }

    private List<ProviderConfiguration> read() {
        return ProviderConfiguration.read(key -> Optional.ofNullable(values.get(key)));
    }

    private void provider(String key, String issuer) {
        values.put("OIDC_" + key + "_NAME", "Sign-in of " + key);
        values.put("OIDC_" + key + "_ISSUER", issuer);
        values.put("OIDC_" + key + "_CLIENT_ID", "talent-for-care");
        values.put("OIDC_" + key + "_CLIENT_SECRET", "s3cret-of-" + key);
    }
}
