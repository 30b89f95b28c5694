package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        assertThat(nhs.proof()).isEqualTo(ProviderProof.secret("s3cret-of-NHS", false));
        assertThat(nhs.amrWithFactor()).containsExactlyInAnyOrder("mfa", "hwk");
        assertThat(nhs.acrWithFactor()).containsExactly("AAL2_OR_AAL3_ANY");
        ProviderConfiguration dfe = read.get(1);
        assertThat(dfe.issuer()).as("exactly as it was written").isEqualTo("https://signin.dfe.example/");
        assertThat(dfe.proof().way()).isEqualTo(ProviderProof.Way.BODY);
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
        assertThat(read().get(0).proof().toString()).doesNotContain("s3cret");
    }

    @Test
    void aKeyInPlaceOfASecret(@TempDir Path folder) throws Exception {
        values.remove("OIDC_NHS_CLIENT_SECRET");
        values.put("OIDC_NHS_CLIENT_AUTHENTICATION", "private_key_jwt");
        values.put("OIDC_NHS_PRIVATE_KEY_FILE", key(folder, 2048).toString());
        values.put("OIDC_NHS_KEY_ID", "talent-1");

        ProviderProof proof = read().get(0).proof();

        assertThat(proof.way()).isEqualTo(ProviderProof.Way.KEY);
        assertThat(proof.key().getAlgorithm()).isEqualTo("RSA");
        assertThat(proof.keyId()).isEqualTo("talent-1");
        assertThat(proof.algorithm()).isEqualTo("RS512");
    }

    @Test
    void aKeyThatIsNone(@TempDir Path folder) throws Exception {
        values.put("OIDC_NHS_CLIENT_AUTHENTICATION", "private_key_jwt");
        assertThatThrownBy(this::read).hasMessageContaining("OIDC_NHS_PRIVATE_KEY_FILE is missing");
        values.put("OIDC_NHS_PRIVATE_KEY_FILE", folder.resolve("absent.pem").toString());
        assertThatThrownBy(this::read).hasMessageContaining("cannot be read");
        values.put(
                "OIDC_NHS_PRIVATE_KEY_FILE",
                Files.writeString(folder.resolve("words.pem"), "no key").toString());
        assertThatThrownBy(this::read).hasMessageContaining("holds no RSA key");
        values.put("OIDC_NHS_PRIVATE_KEY_FILE", key(folder, 1024).toString());
        assertThatThrownBy(this::read).hasMessageContaining("too short");
    }

    private static Path key(Path folder, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        String body = Base64.getMimeEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        return Files.writeString(
                folder.resolve(bits + ".pem"),
                "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
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
