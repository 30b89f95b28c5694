package uk.nhs.talentforcare.toolkit.design;

import static uk.nhs.talentforcare.toolkit.design.PdfDocuments.escape;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import uk.nhs.talentforcare.campaign.Pillar;

/**
 * A printed piece of the campaign, as HTML from which {@link PdfDocuments} makes a tagged PDF. Pictures are decoration and
 * carry no meaning of their own; the words do.
 */
public final class CampaignDocument {

    /** How a document is laid out. */
    public enum Layout {
        /** A3, one page, to be read from across a corridor. */
        POSTER,
        /** A4, headings, paragraphs and lists. */
        PAGES,
        /** As {@link #PAGES}, 18 point, one column, more space. */
        LARGE_PRINT,
        /** As {@link #LARGE_PRINT}, with a rule between ideas: one idea, one line. */
        EASY_READ,
        /** 16:9, one heading a slide. */
        SLIDES
    }

    /** 257 mm are 728 points; less a little, because two programs measure text differently. */
    private static final double POSTER_WIDTH_POINTS = 670;

    private final Layout layout;
    private final Pillar pillar;
    private final String language;
    private final String title;
    private final String lead;
    private final List<String> lines;
    private final String picture;
    private final String sign;
    private final double headlinePoints;
    private final PillarColours colours;

    /**
     * @param layout how it is laid out
     * @param pictures draws what decorates it
     * @param title the document's title and its first heading
     * @param lead one sentence below it, or empty
     * @param lines the text: {@code "# "} starts a heading, {@code "- "} a list item, anything else is a paragraph
     * @param seed tells one quilt of tiles from another
     */
    public CampaignDocument(
            Layout layout,
            Pillar pillar,
            String language,
            String title,
            String lead,
            List<String> lines,
            long seed,
            CampaignPicture pictures) {
        this.layout = layout;
        this.pillar = pillar;
        this.language = language;
        this.title = title;
        this.lead = lead;
        this.lines = List.copyOf(lines);
        this.colours = PillarColours.of(pillar);
        byte[] png =
                switch (layout) {
                    case POSTER -> pictures.quilt(pillar, seed, 1500, 900, 5);
                    case SLIDES -> pictures.quilt(pillar, seed, 600, 900, 2);
                    default -> pictures.quilt(pillar, seed, 1400, 200, 7);
                };
        this.picture = address(png);
        this.sign = address(pictures.sign(pillar, 160));
        double onTwoLines = pictures.headlineSize(title, 104, POSTER_WIDTH_POINTS, 2);
        this.headlinePoints = onTwoLines > 84 ? onTwoLines : pictures.headlineSize(title, 78, POSTER_WIDTH_POINTS, 3);
    }

    private static String address(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    /** The PDF. */
    public byte[] toPdf() {
        return PdfDocuments.render(toXhtml());
    }

    String toXhtml() {
        String body =
                switch (layout) {
                    case POSTER -> poster();
                    case SLIDES -> slides();
                    default -> pages();
                };
        return "<!DOCTYPE html><html lang=\"" + escape(language) + "\"><head><title>" + escape(title)
                + "</title><meta name=\"description\" content=\"" + escape(lead.isEmpty() ? title : lead)
                + "\"/><style>" + css() + "</style></head><body>" + body + "</body></html>";
    }

    private String poster() {
        return "<div class=\"art\" style=\"background-image:url('" + picture + "')\"></div><div class=\"ground\">"
                + "<p class=\"pillar\" style=\"background-image:url('" + sign + "')\">" + escape(pillar.label())
                + "</p><h1>"
                + escape(title) + "</h1>"
                + (lead.isEmpty() ? "" : "<p class=\"lead\">" + escape(lead) + "</p>")
                + "</div><div class=\"foot\"><div class=\"text\">" + flow(lines, "h2") + "</div><p class=\"name\">"
                + CampaignPicture.NAME + "</p></div>";
    }

    private String pages() {
        return "<div class=\"strip\" style=\"background-image:url('" + picture + "')\"></div><p class=\"pillar\">"
                + escape(pillar.label()) + "</p><h1>" + escape(title) + "</h1>"
                + (lead.isEmpty() ? "" : "<p class=\"lead\">" + escape(lead) + "</p>")
                + flow(lines, "h2")
                + "<p class=\"name\">" + CampaignPicture.NAME + "</p>";
    }

    private String slides() {
        StringBuilder html = new StringBuilder(
                        "<div class=\"slide first\"><div class=\"side\" style=\"background-image:url('")
                .append(picture)
                .append("')\"></div><p class=\"pillar\">")
                .append(escape(pillar.label()))
                .append("</p><h1>")
                .append(escape(title))
                .append("</h1>")
                .append(lead.isEmpty() ? "" : "<p class=\"lead\">" + escape(lead) + "</p>")
                .append("<p class=\"name\">")
                .append(CampaignPicture.NAME)
                .append("</p></div>");
        List<String> slide = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("# ") && !slide.isEmpty()) {
                html.append("<div class=\"slide later\">")
                        .append(flow(slide, "h2"))
                        .append("</div>");
                slide.clear();
            }
            slide.add(line);
        }
        return html.append("<div class=\"slide later\">")
                .append(flow(slide, "h2"))
                .append("</div>")
                .toString();
    }

    private static String flow(List<String> lines, String heading) {
        StringBuilder html = new StringBuilder();
        boolean list = false;
        for (String line : lines) {
            boolean item = line.startsWith("- ");
            if (item != list) {
                html.append(item ? "<ul>" : "</ul>");
                list = item;
            }
            if (item) {
                html.append("<li>").append(escape(line.substring(2))).append("</li>");
            } else if (line.startsWith("# ")) {
                html.append('<').append(heading).append('>').append(escape(line.substring(2)));
                html.append("</").append(heading).append('>');
            } else {
                html.append("<p>").append(escape(line)).append("</p>");
            }
        }
        return html.append(list ? "</ul>" : "").toString();
    }

    private String css() {
        String ground = PillarColours.css(colours.ground());
        String accent = PillarColours.css(colours.accent());
        String common = "body{font-family:" + PdfDocuments.FONT + ",sans-serif;margin:0;color:#212b32}"
                + "h1,h2,p,ul{margin:0;padding:0}h1{font-weight:800;line-height:1.02}h2{font-weight:700}"
                + ".pillar,.name{font-weight:700}";
        return common
                + switch (layout) {
                    case POSTER -> posterCss(ground, accent);
                    case SLIDES -> slidesCss(ground, accent);
                    case PAGES -> pagesCss(ground, 11.5, 1.5);
                    case LARGE_PRINT -> pagesCss(ground, 18, 1.5);
                    case EASY_READ ->
                        pagesCss(ground, 18, 1.6)
                                + "p,li{padding-bottom:3mm}h2{border-top:1mm solid " + ground
                                + ";padding-top:4mm;page-break-after:avoid}";
                };
    }

    private String posterCss(String ground, String accent) {
        return "@page{size:297mm 420mm;margin:0}.art{position:absolute;left:0;top:0;width:297mm;height:178.2mm;"
                + "background-size:297mm 178.2mm;background-repeat:no-repeat}"
                + ".ground{position:absolute;left:0;top:178.2mm;width:257mm;height:140mm;padding:14mm 20mm 0 20mm;background:"
                + ground + ";color:#fff}.pillar{color:" + accent
                + ";font-size:28pt;padding:0 0 5mm 15mm;line-height:11mm;background-size:11mm 11mm;"
                + "background-repeat:no-repeat}"
                + String.format(Locale.ROOT, "h1{font-size:%.1fpt;letter-spacing:-0.5pt}", headlinePoints)
                + ".lead{font-size:30pt;line-height:1.25;padding-top:7mm}"
                + ".foot{position:absolute;left:0;top:332.2mm;width:257mm;height:77mm;padding:8mm 20mm 0 20mm}"
                + ".foot .text{font-size:21pt;line-height:1.3;height:54mm}.foot h2{font-size:24pt;padding-bottom:2mm;color:"
                + ground + "}.foot ul{padding-left:8mm}.foot .name{font-size:28pt;color:" + ground + "}";
    }

    private static String slidesCss(String ground, String accent) {
        return "@page{size:338.7mm 190.5mm;margin:0}.slide{position:relative;width:282.7mm;height:150.5mm;padding:20mm 28mm;"
                + "page-break-after:always;page-break-inside:avoid}.slide:last-child{page-break-after:auto}"
                + ".first{background:" + ground
                + ";color:#fff}.side{position:absolute;right:0;top:0;width:127mm;height:190.5mm;"
                + "background-size:127mm 190.5mm;background-repeat:no-repeat}.first h1{font-size:52pt;width:165mm;"
                + "padding-top:20mm}.first .lead{font-size:24pt;line-height:1.3;width:165mm;padding-top:8mm}.first .pillar{"
                + "color:" + accent
                + ";font-size:22pt}.first .name{position:absolute;left:28mm;top:166mm;font-size:22pt}"
                + ".later{border-top:8mm solid " + ground + ";height:142mm}.slide h2{font-size:38pt;color:" + ground
                + ";padding-bottom:8mm;line-height:1.1}.slide li,.slide p{"
                + "font-size:26pt;line-height:1.35;padding-bottom:4mm}.slide ul{padding-left:10mm}.first p{padding-bottom:0}";
    }

    private static String pagesCss(String ground, double points, double lineHeight) {
        return String.format(
                Locale.ROOT,
                "@page{size:A4;margin:18mm 20mm 20mm 20mm;@bottom-right{content:counter(page);font-family:%s;"
                        + "font-size:%.1fpt;color:#4c6272}}.strip{width:170mm;height:24.3mm;background-size:170mm 24.3mm;"
                        + "background-repeat:no-repeat;margin-bottom:8mm}body{font-size:%.1fpt;line-height:%.2f}"
                        + "h1{font-size:%.1fpt;color:%s;padding-bottom:3mm}.lead{font-size:%.1fpt;line-height:1.35;"
                        + "padding-bottom:4mm}h2{font-size:%.1fpt;color:%s;padding:5mm 0 1.5mm 0;line-height:1.2;"
                        + "page-break-after:avoid}p,li{padding-bottom:2mm}ul{padding-left:6mm}.pillar{color:%s;"
                        + "padding-bottom:1mm}.name{color:%s;padding-top:8mm}",
                PdfDocuments.FONT,
                points * 0.85,
                points,
                lineHeight,
                points * 2.5,
                ground,
                points * 1.3,
                points * 1.45,
                ground,
                ground,
                ground);
    }
}
