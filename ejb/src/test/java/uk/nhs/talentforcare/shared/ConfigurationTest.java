package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    @TempDir
    Path folder;

    private final Map<String, String> values = new HashMap<>();

    @BeforeEach
    void enough() {
        values.put("PUBLIC_URL", "https://talent.example.org");
        values.put("DATA_DIR", folder.resolve("data").toString());
        values.put("DB_URL", "jdbc:mysql://localhost/campaign");
        values.put("DB_USER", "campaign");
        values.put("SECRET_KEY", "a key that is long enough for a test");
        values.put("SMTP_HOST", "mail.example.org");
        values.put("MAIL_FROM", "campaign@example.org");
    }

    @Test
    void readsWhatIsEnough() {
        Configuration configuration = read();

        assertThat(configuration.addressOf("/talks")).isEqualTo("https://talent.example.org/talks");
        assertThat(configuration.dataFolder()).isDirectory();
        assertThat(configuration.demonstration()).isFalse();
        assertThat(configuration.database().separatesUsers()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLIC_URL", "DATA_DIR", "DB_URL", "DB_USER", "SECRET_KEY", "SMTP_HOST", "MAIL_FROM"})
    void namesTheKeyThatIsMissing(String key) {
        values.remove(key);

        assertThatThrownBy(this::read)
                .isInstanceOf(ConfigurationProblem.class)
                .hasMessageContaining(key + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC_URL,talent.example.org",
        "PUBLIC_URL,https://talent.example.org/path",
        "PUBLIC_URL,ftp://talent.example.org",
        "PUBLIC_URL,https://user@talent.example.org",
        "DEMO_DATA,yes",
        "SMTP_PORT,0",
        "SMTP_PORT,many",
        "SMTP_SECURITY,ssl3",
        "MAIL_TRANSPORT,pigeon",
        "SECRET_KEY,short",
        "DB_POOL_MAX,abc",
        "DB_POOL_MAX,0",
        "DB_POOL_MAX,1001",
        "DB_POOL_MAX,1",
        "DB_POOL_MIN,-1",
        "DB_POOL_MIN,2.5",
        "DB_URL,jdbc:postgresql://localhost/campaign"
    })
    void namesTheKeyThatIsWrong(String key, String value) {
        values.put(key, value);

        assertThatThrownBy(this::read).isInstanceOf(ConfigurationProblem.class).hasMessageContaining(key);
    }

    @Test
    void refusesAPoolWhoseLeastIsAboveItsMost() {
        values.put("DB_POOL_MIN", "30");

        assertThatThrownBy(this::read).hasMessageContaining("DB_POOL_MAX is at least DB_POOL_MIN, which is 30");
    }

    @Test
    void keepsMailFromVanishingOutsideADemonstration() {
        values.put("MAIL_TRANSPORT", "sink");

        assertThatThrownBy(this::read).hasMessageContaining("MAIL_TRANSPORT").hasMessageContaining("demonstration");
    }

    @Test
    void neverShowsPasswords() {
        values.put("DB_PASSWORD", "secret-of-the-database");
        values.put("SMTP_PASSWORD", "secret-of-the-mail");

        assertThat(read().database() + " " + read().mail()).doesNotContain("secret");
    }

    private Configuration read() {
        return new Configuration(key -> Optional.ofNullable(values.get(key)));
    }
}
