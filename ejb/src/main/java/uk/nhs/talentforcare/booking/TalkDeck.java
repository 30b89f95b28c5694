package uk.nhs.talentforcare.booking;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/**
 * Writes a deck as a presentation (Office Open XML, .pptx) that people change as they like. Each slide has a title of its
 * own and notes with what to say; text stands in placeholders, in reading order; what is drawn has an alternative text.
 */
final class TalkDeck {

    /** The type of what it writes. */
    static final String TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private static final Color BLUE = new Color(0x005eb8);
    private static final Color DARK = new Color(0x212b32);
    private static final String FONT = "Arial";
    private static final double TITLE_SIZE = 36;
    private static final double TEXT_SIZE = 26;
    private static final int BAND = 14;

    private TalkDeck() {}

    static byte[] write(TalkKit kit) {
        try (XMLSlideShow show = new XMLSlideShow();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            show.getProperties().getCoreProperties().setTitle(kit.title());
            show.getProperties().getCoreProperties().setCreator("Talent for Care");
            XSLFSlideLayout layout = show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_AND_CONTENT);
            int number = 1;
            for (TalkKit.Slide slide : kit.slides()) {
                add(show, layout, slide, number == kit.slides().size() ? kit.sources() : "", number);
                number++;
            }
            show.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A presentation in memory could not be written", e);
        }
    }

    private static void add(
            XMLSlideShow show, XSLFSlideLayout layout, TalkKit.Slide content, String sources, int number) {
        XSLFSlide slide = show.createSlide(layout);
        write(slide.getPlaceholder(0), List.of(content.title()), TITLE_SIZE, BLUE, true);
        write(slide.getPlaceholder(1), content.points(), TEXT_SIZE, DARK, false);
        band(show, slide);
        String notes = "%s (about %d %s)%s"
                .formatted(
                        content.say(),
                        content.minutes(),
                        content.minutes() == 1 ? "minute" : "minutes",
                        sources.isEmpty() ? "" : "\n" + sources);
        for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.setText(notes);
            }
        }
        slide.getXmlObject().getCSld().setName(number + ". " + content.title());
    }

    private static void write(XSLFTextShape shape, List<String> lines, double size, Color colour, boolean bold) {
        shape.clearText();
        for (String line : lines) {
            XSLFTextParagraph paragraph = shape.addNewTextParagraph();
            XSLFTextRun run = paragraph.addNewTextRun();
            run.setText(line);
            run.setFontFamily(FONT);
            run.setFontSize(size);
            run.setFontColor(colour);
            run.setBold(bold);
            run.getRPr(true).setLang("en-GB");
        }
    }

    /** A blue band at the foot of the slide. */
    private static void band(XMLSlideShow show, XSLFSlide slide) {
        XSLFAutoShape band = slide.createAutoShape();
        band.setShapeType(ShapeType.RECT);
        band.setAnchor(
                new Rectangle2D.Double(0, show.getPageSize().height - (double) BAND, show.getPageSize().width, BAND));
        band.setFillColor(BLUE);
        ((CTShape) band.getXmlObject()).getNvSpPr().getCNvPr().setDescr("A blue band at the foot of the slide");
    }
}
