package uk.nhs.talentforcare.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.shared.Sha256;
import uk.nhs.talentforcare.toolkit.design.CampaignPicture;
import uk.nhs.talentforcare.toolkit.design.WordDocument;

class FileInspectorTest {

    @Test
    void knowsAPictureWhateverItsName() {
        byte[] png = new CampaignPicture().headline(Pillar.GET_ON, "Next step", "", 1, 300, 200);

        FileFacts facts = inspect(png, "poster.pdf");

        assertThat(facts.mediaType()).isEqualTo(MediaTypes.PNG);
        assertThat(facts.width()).isEqualTo(300);
        assertThat(facts.height()).isEqualTo(200);
    }

    @Test
    void knowsAWordDocument() {
        assertThat(inspect(new WordDocument("Title", "en-GB").toBytes(), "press.docx")
                        .mediaType())
                .isEqualTo(MediaTypes.WORD);
    }

    @Test
    void refusesAZipThatCallsItselfAWordDocument() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("evil.txt"));
        }

        assertThatThrownBy(() -> inspect(zip.toByteArray(), "press.docx"))
                .isInstanceOf(FileInspector.UnknownFile.class);
    }

    @Test
    void refusesTextInAnotherEncoding() {
        assertThatThrownBy(() -> inspect("caf\u00e9 caf\u00e9".getBytes(StandardCharsets.ISO_8859_1), "a.txt"))
                .isInstanceOf(FileInspector.UnknownFile.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<?xml version=\"1.0\"?><svg/>",
                "%PDF-1.7 broken",
                "MZ\u0090"
            })
    void refusesWhatItDoesNotTake(String content) {
        assertThatThrownBy(() -> inspect(content.getBytes(StandardCharsets.ISO_8859_1), "poster.pdf"))
                .isInstanceOf(FileInspector.UnknownFile.class);
    }

    private static FileFacts inspect(byte[] content, String name) {
        return FileInspector.inspect(new StoredFile(Sha256.of(content), 0, content.length), content, name);
    }
}
