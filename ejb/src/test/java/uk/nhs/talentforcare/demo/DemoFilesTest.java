package uk.nhs.talentforcare.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.Sha256;
import uk.nhs.talentforcare.toolkit.FileFacts;
import uk.nhs.talentforcare.toolkit.FileInspector;
import uk.nhs.talentforcare.toolkit.MaterialFile;
import uk.nhs.talentforcare.toolkit.MediaTypes;
import uk.nhs.talentforcare.toolkit.StoredFile;

class DemoFilesTest {

    @Test
    void thereAreMaterialsOfEveryKindWithDifferentAddresses() throws IOException {
        List<DemoMaterial> materials = DemoMaterial.parse(DemoFiles.materials());

        assertThat(materials).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
        assertThat(materials).extracting(DemoMaterial::slug).doesNotHaveDuplicates();
        assertThat(materials)
                .extracting(DemoMaterial::type)
                .contains(uk.nhs.talentforcare.toolkit.MaterialType.values());
        assertThat(materials).extracting(DemoMaterial::pillar).contains(uk.nhs.talentforcare.campaign.Pillar.values());
        assertThat(materials).allSatisfy(material -> {
            assertThat(material.alternativeText()).isNotBlank();
            assertThat(material.files()).isNotEmpty().allMatch(file -> MaterialFile.isSafeName(file.filename()));
            assertThat(material.files())
                    .extracting(DemoMaterial.Rendering::filename)
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void everyFileIsWhatItsNameSays() throws IOException {
        for (DemoMaterial material : DemoMaterial.parse(DemoFiles.materials())) {
            for (DemoMaterial.Rendering file : material.files()) {
                byte[] content = made(material, file.filename());
                FileFacts facts = FileInspector.inspect(
                        new StoredFile(Sha256.of(content), 0, content.length), content, file.filename());
                String extension = file.filename().substring(file.filename().lastIndexOf('.') + 1);
                assertThat(extension).as(file.filename()).isEqualTo(extensionOf(facts.mediaType()));
            }
        }
    }

    @Test
    void documentsAreTaggedTitledAndInALanguage() throws IOException {
        for (DemoMaterial material : DemoMaterial.parse(DemoFiles.materials())) {
            for (DemoMaterial.Rendering file : material.files()) {
                if (file.filename().endsWith(".pdf")) {
                    try (PDDocument document = Loader.loadPDF(made(material, file.filename()))) {
                        assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                                .isTrue();
                        assertThat(document.getDocumentCatalog().getStructureTreeRoot())
                                .isNotNull();
                        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(file.language());
                        assertThat(document.getDocumentInformation().getTitle()).isEqualTo(file.headline());
                    }
                }
            }
        }
    }

    private static String extensionOf(String mediaType) {
        return switch (mediaType) {
            case MediaTypes.PDF -> "pdf";
            case MediaTypes.PNG -> "png";
            case MediaTypes.WORD -> "docx";
            case MediaTypes.TEXT -> "txt";
            default -> mediaType.toLowerCase(Locale.ROOT);
        };
    }

    private static byte[] made(DemoMaterial material, String filename) throws IOException {
        try (InputStream in =
                DemoFilesTest.class.getResourceAsStream(DemoFiles.FILES + material.slug() + "/" + filename)) {
            assertThat(in).as(filename).isNotNull();
            return in.readAllBytes();
        }
    }
}
