package uk.nhs.talentforcare.toolkit.design;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A text document (DOCX) of headings, paragraphs and lists with real styles, so that people can edit it and screen readers find
 * their way. The same content gives the same bytes.
 */
public class WordDocument {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PARTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final String title;
    private final String language;
    private final StringBuilder body = new StringBuilder();

    /**
     * @param title the document's title, also in its properties
     * @param language a BCP 47 tag with a country, for instance {@code en-GB}
     */
    public WordDocument(String title, String language) {
        this.title = title;
        this.language = language;
        paragraph("Title", title);
    }

    public void heading(String text) {
        paragraph("Heading1", text);
    }

    public void text(String text) {
        paragraph(null, text);
    }

    public void item(String text) {
        paragraph("ListBullet", text);
    }

    private void paragraph(String style, String text) {
        body.append("<w:p>");
        if (style != null) {
            body.append("<w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        }
        body.append("<w:r><w:t xml:space=\"preserve\">")
                .append(PdfDocuments.escape(text))
                .append("</w:t></w:r></w:p>");
    }

    /** The document's bytes. */
    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", packageRelationships());
            part(zip, "word/document.xml", document());
            part(zip, "word/_rels/document.xml.rels", documentRelationships());
            part(zip, "word/styles.xml", styles());
            part(zip, "word/numbering.xml", numbering());
            part(zip, "docProps/core.xml", properties());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes() {
        return """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="%1$sdocument.main+xml"/>\
                <Override PartName="/word/styles.xml" ContentType="%1$sstyles+xml"/>\
                <Override PartName="/word/numbering.xml" ContentType="%1$snumbering+xml"/>\
                <Override PartName="/docProps/core.xml" \
                ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
                </Types>""".formatted(PARTS);
    }

    private static String packageRelationships() {
        return """
                <Relationships xmlns="%s">\
                <Relationship Id="rId1" Type="%s/officeDocument" Target="word/document.xml"/>\
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
                Target="docProps/core.xml"/></Relationships>""".formatted(RELATIONSHIPS, OFFICE);
    }

    private static String documentRelationships() {
        return """
                <Relationships xmlns="%s">\
                <Relationship Id="rId1" Type="%2$s/styles" Target="styles.xml"/>\
                <Relationship Id="rId2" Type="%2$s/numbering" Target="numbering.xml"/></Relationships>""".formatted(RELATIONSHIPS, OFFICE);
    }

    private String document() {
        return "<w:document xmlns:w=\"" + MAIN + "\"><w:body>" + body
                + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                + "<w:pgMar w:top=\"1304\" w:right=\"1304\" w:bottom=\"1304\" w:left=\"1304\" w:header=\"708\" w:footer=\"708\""
                + " w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    }

    private String styles() {
        return """
                <w:styles xmlns:w="%s"><w:docDefaults><w:rPrDefault><w:rPr>\
                <w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:szCs w:val="24"/>\
                <w:lang w:val="%s"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="300" \
                w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
                <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>\
                <w:next w:val="Normal"/><w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:color w:val="003087"/>\
                <w:sz w:val="44"/></w:rPr></w:style>\
                <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>\
                <w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="280" w:after="120"/><w:outlineLvl w:val="0"/>\
                </w:pPr><w:rPr><w:b/><w:color w:val="003087"/><w:sz w:val="30"/></w:rPr></w:style>\
                <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/>\
                <w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>""".formatted(MAIN, PdfDocuments.escape(language));
    }

    private static String numbering() {
        return """
                <w:numbering xmlns:w="%s"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
                <w:numFmt w:val="bullet"/><w:lvlText w:val="\u2022"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" \
                w:hanging="340"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
                </w:numbering>""".formatted(MAIN);
    }

    private String properties() {
        return """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:creator>%s</dc:creator>\
                <dc:language>%s</dc:language></cp:coreProperties>""".formatted(PdfDocuments.escape(title), CampaignPicture.NAME, PdfDocuments.escape(language));
    }
}
