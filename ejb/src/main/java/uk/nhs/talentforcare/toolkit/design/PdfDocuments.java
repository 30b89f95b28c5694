package uk.nhs.talentforcare.toolkit.design;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/** HTML, written as XML, to a PDF that is tagged (PDF/UA), titled and in a language. The same HTML gives the same bytes. */
public final class PdfDocuments {

    /** The font family that documents name in their style sheet. */
    public static final String FONT = "Campaign";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfDocuments() {}

    /**
     * Makes the PDF.
     *
     * @param xhtml a whole document with {@code lang}, a title and a style sheet; pictures as {@code data:} addresses with
     *     alternative text
     */
    public static byte[] render(String xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer(CampaignPicture.NAME);
        for (Lettering.Weight weight : Lettering.Weight.values()) {
            builder.useFont(weight::open, FONT, weight.css(), FontStyle.NORMAL, true);
        }
        builder.withHtmlContent(xhtml, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            // Times and random identifiers would give every run another digest.
            GregorianCalendar epoch = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            epoch.setTimeInMillis(0);
            document.getDocumentInformation().setCreationDate(epoch);
            document.setDocumentId((long) xhtml.hashCode());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be made", e);
        }
    }

    /** Text as it stands in XML. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
