package uk.nhs.talentforcare.toolkit.design;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import uk.nhs.talentforcare.campaign.Pillar;

/** Pictures for screens: social media images, banners and the campaign's word mark. */
public final class CampaignPicture {

    /** The campaign's name as its word mark says it. */
    public static final String NAME = "The Talent for Care";

    private final Lettering regular = new Lettering(Lettering.Weight.REGULAR);
    private final Lettering bold = new Lettering(Lettering.Weight.BOLD);
    private final Lettering heavy = new Lettering(Lettering.Weight.EXTRA_BOLD);

    /**
     * A headline beside a quilt of tiles, or above it when the picture is taller than wide.
     *
     * @param headline few words
     * @param line one more sentence, or empty
     * @param width pixels, 200 to 4,000
     * @param height pixels, 100 to 4,000
     */
    public byte[] headline(Pillar pillar, String headline, String line, long seed, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = canvas(picture);
        PillarColours colours = PillarColours.of(pillar);
        g.setColor(colours.ground());
        g.fillRect(0, 0, width, height);
        boolean wide = width > height * 1.2;
        double columns = wide ? Math.max(2, Math.round(width * 0.42 / (height / 3.0))) : 4;
        double side = wide ? height / 3.0 : width / 4.0;
        Rectangle2D art = wide
                ? new Rectangle2D.Double(width - side * columns, 0, side * columns, height)
                : new Rectangle2D.Double(0, height - 2 * side, width, 2 * side);
        TileArt.paint(g, art, pillar, seed, (int) columns);
        double textWidth = wide ? art.getX() : width;
        double textHeight = wide ? height : art.getY();
        words(g, colours, pillar, headline, line, textWidth, textHeight);
        g.dispose();
        return Png.encode(picture);
    }

    private void words(
            Graphics2D g,
            PillarColours colours,
            Pillar pillar,
            String headline,
            String line,
            double width,
            double height) {
        double margin = Math.min(width, height) * 0.09;
        double room = width - 2 * margin;
        double small = Math.max(14, Math.min(height * 0.06, width * 0.05));
        g.setColor(colours.accent());
        g.fill(TileArt.sign(pillar, margin, margin, small * 1.1));
        g.fill(bold.line(pillar.label(), small, margin + small * 1.6, margin + small * 0.92));
        double free = height - 2 * margin - small * (line.isEmpty() ? 3.6 : 7);
        double largest = Math.min(free / 3.3, width * 0.16);
        double size = heavy.fit(headline, largest, room, 3);
        List<String> lines = heavy.wrap(headline, size, room);
        List<String> more = line.isEmpty() ? List.of() : regular.wrap(line, small * 1.05, room);
        double block = lines.size() * size * 1.08 + (more.isEmpty() ? 0 : more.size() * small * 1.4 + small * 0.4);
        // Between the pillar's name above and the campaign's below, in the middle of what is left.
        double top = margin + small * 1.8;
        double y = top + Math.max(0, height - margin - small * 1.8 - top - block) / 2 + size * 0.86;
        g.setColor(Color.WHITE);
        for (String words : lines) {
            g.fill(heavy.line(words, size, margin, y));
            y += size * 1.08;
        }
        y += small * 0.5 - size * 0.2;
        for (String words : more) {
            g.fill(regular.line(words, small * 1.05, margin, y));
            y += small * 1.4;
        }
        g.setColor(Color.WHITE);
        g.fill(bold.line(NAME, small, margin, height - margin));
    }

    /**
     * The word mark on a transparent or coloured ground.
     *
     * @param reversed white on the campaign's dark blue instead of dark blue on nothing
     */
    public byte[] wordMark(boolean reversed, int width) {
        int height = Math.round(width * 0.26f);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = canvas(picture);
        Color ground = PillarColours.of(Pillar.MAKING_IT_HAPPEN).ground();
        if (reversed) {
            g.setColor(ground);
            g.fillRect(0, 0, width, height);
        }
        double side = height * 0.26;
        double x = height * 0.14;
        Pillar[] pillars = {Pillar.GET_IN, Pillar.GET_ON, Pillar.GO_FURTHER};
        for (int i = 0; i < pillars.length; i++) {
            g.setColor(reversed ? Color.WHITE : PillarColours.of(pillars[i]).ground());
            g.fill(TileArt.sign(pillars[i], x + i * side * 1.25, height * 0.12, side));
        }
        g.setColor(reversed ? Color.WHITE : ground);
        double size = heavy.fit(NAME, height * 0.46, width - 2 * x, 1);
        g.fill(heavy.line(NAME, size, x, height * 0.84));
        g.dispose();
        return Png.encode(picture);
    }

    /** The pillar's sign in its accent colour on its ground, for documents. */
    public byte[] sign(Pillar pillar, int side) {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = canvas(picture);
        PillarColours colours = PillarColours.of(pillar);
        g.setColor(colours.ground());
        g.fillRect(0, 0, side, side);
        g.setColor(colours.accent());
        g.fill(TileArt.sign(pillar, side * 0.02, side * 0.02, side * 0.96));
        g.dispose();
        return Png.encode(picture);
    }

    /** The largest size, at most {@code largest}, at which a headline fits into this many lines of this width. */
    public double headlineSize(String headline, double largest, double width, int lines) {
        return heavy.fit(headline, largest, width, lines);
    }

    /** A quilt alone, for documents. */
    public byte[] quilt(Pillar pillar, long seed, int width, int height, int columns) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = canvas(picture);
        TileArt.paint(g, new Rectangle2D.Double(0, 0, width, height), pillar, seed, columns);
        g.dispose();
        return Png.encode(picture);
    }

    /** A sheet of paper with a title and the first lines, for what has no picture of its own. */
    public byte[] sheet(Pillar pillar, String kind, String title, List<String> text, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = canvas(picture);
        PillarColours colours = PillarColours.of(pillar);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setColor(colours.ground());
        g.fillRect(0, 0, width, Math.round(height * 0.12f));
        double margin = width * 0.09;
        double small = width * 0.05;
        g.setColor(Color.WHITE);
        g.fill(bold.line(kind, small, margin, height * 0.078));
        g.setColor(colours.ground());
        double size = width * 0.085;
        double y = height * 0.12 + size * 1.6;
        for (String line : heavy.wrap(title, size, width - 2 * margin)) {
            g.fill(heavy.line(line, size, margin, y));
            y += size * 1.1;
        }
        g.setColor(new Color(0x212B32));
        y += small * 0.6;
        double body = width * 0.042;
        for (String paragraph : text) {
            for (String line : regular.wrap(paragraph, body, width - 2 * margin)) {
                if (y > height - margin) {
                    break;
                }
                g.fill(regular.line(line, body, margin, y));
                y += body * 1.4;
            }
            y += body * 0.7;
        }
        g.setColor(new Color(0xD8DDE0));
        g.drawRect(0, 0, width - 1, height - 1);
        g.dispose();
        return Png.encode(picture);
    }

    private static Graphics2D canvas(BufferedImage picture) {
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }
}
