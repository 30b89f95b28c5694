package uk.nhs.talentforcare.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Configurations for tests that need one, without a server. */
public final class Configurations {

    private Configurations() {}

    /** A site at {@code https://talent.example.org} with everything that is required, and these keys besides. */
    public static Configuration forTests(String... keysAndValues) {
        Map<String, String> values = new HashMap<>(Map.of(
                "PUBLIC_URL", "https://talent.example.org",
                "DATA_DIR", System.getProperty("java.io.tmpdir"),
                "DB_URL", "jdbc:mysql://localhost/campaign",
                "DB_USER", "campaign",
                "SECRET_KEY", "a key that is long enough for a test",
                "SMTP_HOST", "mail.example.org",
                "MAIL_FROM", "campaign@example.org"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Configuration(key -> Optional.ofNullable(values.get(key)));
    }
}
