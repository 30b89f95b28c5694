package uk.nhs.talentforcare.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
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
    void knowsWorkbooksSlidesAndOpenDocuments() throws IOException {
        assertThat(inspect(zip("xl/workbook.xml", 10), "a.xlsx").mediaType()).isEqualTo(MediaTypes.EXCEL);
        assertThat(inspect(zip("ppt/presentation.xml", 10), "a.pptx").mediaType())
                .isEqualTo(MediaTypes.POWERPOINT);
        assertThat(inspect(zip("content.xml", 10), "a.ods").mediaType()).isEqualTo(MediaTypes.OPEN_SHEET);
        assertThat(inspect("Month,Posts\nMarch,14\n".getBytes(StandardCharsets.UTF_8), "a.csv")
                        .mediaType())
                .isEqualTo(MediaTypes.CSV);
    }

    @Test
    void refusesADocumentThatSwellsOrHoldsMacros() throws IOException {
        byte[] swelling = zip("word/document.xml", 301 << 20);
        assertThat(swelling.length).as("it looks harmless").isLessThan(1 << 20);
        assertThatThrownBy(() -> inspect(swelling, "press.docx")).hasMessageContaining("300 MB");
        byte[] macros = zip("word/vbaProject.bin", 10);
        assertThatThrownBy(() -> inspect(macros, "press.docx")).hasMessageContaining("macros");
    }

    @Test
    void refusesAPdfWithAProgramOrAFileInIt() throws IOException {
        COSDictionary script = new PDActionJavaScript("app.alert('x')").getCOSObject();
        COSDictionary launch = new PDActionLaunch().getCOSObject();
        COSDictionary file = new COSDictionary();
        file.setItem("EF", new COSDictionary());
        COSDictionary key = new COSDictionary();
        key.setItem("K", script);
        COSDictionary link = new COSDictionary();
        link.setItem("A", launch);
        COSDictionary names = new COSDictionary();
        names.setItem("JavaScript", named(script));
        COSDictionary files = new COSDictionary();
        files.setItem("EmbeddedFiles", named(file));
        COSArray links = new COSArray(List.of(link));

        for (byte[] bad : List.of(
                pdf((catalog, page) -> catalog.setItem("OpenAction", script)),
                pdf((catalog, page) -> catalog.setItem("AA", key)),
                pdf((catalog, page) -> catalog.setItem("Names", names)),
                pdf((catalog, page) -> catalog.setItem("Names", files)),
                pdf((catalog, page) -> page.setItem("AA", key)),
                pdf((catalog, page) -> page.setItem("Annots", links)))) {
            assertThatThrownBy(() -> inspect(bad, "plan.pdf"))
                    .hasMessage("is a PDF with a program or another file in it: save it as a plain PDF");
        }
    }

    @Test
    void takesAPdfWithLinksThatOpensOnAPage() throws IOException {
        PDActionURI to = new PDActionURI();
        to.setURI("https://example.org/");
        COSDictionary link = new COSDictionary();
        link.setItem("A", to);
        byte[] plain = pdf((catalog, page) -> {
            COSDictionary open = new COSDictionary();
            open.setName("S", "GoTo");
            open.setItem("D", new COSArray(List.of(page, COSName.getPDFName("Fit"))));
            catalog.setItem("OpenAction", open);
            page.setItem("Annots", new COSArray(List.of(link)));
        });

        assertThat(inspect(plain, "plan.pdf").pages()).isEqualTo(1);
    }

    private static COSDictionary named(COSDictionary what) {
        COSDictionary tree = new COSDictionary();
        tree.setItem("Names", new COSArray(List.of(new COSString("one"), what)));
        return tree;
    }

    /** Of one page. @param change to its catalog and that page */
    private static byte[] pdf(BiConsumer<COSDictionary, COSDictionary> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            change.accept(document.getDocumentCatalog().getCOSObject(), page.getCOSObject());
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String entry, int bytes) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry(entry));
            for (int left = bytes; left > 0; left -= zeros.length) {
                out.write(zeros, 0, Math.min(left, zeros.length));
            }
        }
        return zip.toByteArray();
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
