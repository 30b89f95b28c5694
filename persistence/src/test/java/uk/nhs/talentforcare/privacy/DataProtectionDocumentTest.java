package uk.nhs.talentforcare.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the data protection officer reads is what the code does. */
class DataProtectionDocumentTest {

    private final String document;

    DataProtectionDocumentTest() throws IOException {
        document = Files.readString(Path.of("..", "docs", "data-protection.md"));
    }

    @Test
    void theRecordOfProcessingHasEveryKindOfData() {
        for (PersonalData data : PersonalData.values()) {
            assertThat(document)
                    .contains("| `" + data.table() + "` | " + data.what() + " | " + data.purpose() + " | ")
                    .contains(" | " + data.howLong() + " |");
        }
    }

    @Test
    void theRetentionTableHasEveryRuleWithItsPeriod() {
        for (RetentionRule rule : RetentionRule.values()) {
            assertThat(document).contains("| `" + rule.key() + "` | " + rule.label() + " | " + rule.usualDays() + " |");
        }
    }
}
