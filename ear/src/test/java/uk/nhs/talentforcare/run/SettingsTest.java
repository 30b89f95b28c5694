package uk.nhs.talentforcare.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newcomer may set, rightly and wrongly. */
class SettingsTest {
    private final Map<String, String> environment = new TreeMap<>();

    @Test
    void hasDefaultsForEverything() {
        Settings settings = read();

        assertThat(settings.url()).isEqualTo("http://localhost:8080");
        assertThat(settings.adminPort()).isEqualTo(4848);
        assertThat(settings.databasePort()).isEqualTo(13306);
        assertThat(settings.folder()).endsWithRaw(Path.of("folder"));
        assertThat(settings.ownDatabase()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "-1", "70000", "65536", "8080.5", "0x50", "80 80", "99999999999"})
    void namesThePortThatIsNone(String given) {
        environment.put("HTTP_PORT", given);

        assertThatThrownBy(this::read)
                .isInstanceOf(Trouble.class)
                .hasMessage("HTTP_PORT must be a port number from 1 to 65535, but is \"" + given + "\"");
    }

    @Test
    void namesBothPortsThatAreTheSame() {
        environment.put("HTTP_PORT", "4848");

        assertThatThrownBy(this::read)
                .isInstanceOf(Trouble.class)
                .hasMessage("HTTP_PORT and ADMIN_PORT are both 4848: set one of them to another port");
    }

    @Test
    void mindsTheDatabasesPortOnlyWhenItStartsTheDatabase() {
        environment.put("ADMIN_PORT", "13306");
        assertThatThrownBy(this::read).hasMessageContaining("ADMIN_PORT and DB_PORT are both 13306");

        environment.put("DB_URL", "jdbc:mysql://db.example.org/campaign");
        assertThat(read().adminPort()).isEqualTo(13306);
    }

    @Test
    void takesBlankForUnset() {
        environment.put("HTTP_PORT", " ");
        environment.put("RUN_DIR", "");

        assertThat(read().httpPort()).isEqualTo(8080);
        assertThat(read().folder()).endsWithRaw(Path.of("folder"));
    }

    private Settings read() {
        return Settings.fromEnvironment(environment, Path.of("folder"), Path.of("an.ear"), Path.of("payara6"));
    }
}
