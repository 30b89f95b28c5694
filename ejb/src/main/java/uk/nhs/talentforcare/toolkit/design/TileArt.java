package uk.nhs.talentforcare.toolkit.design;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import uk.nhs.talentforcare.campaign.Pillar;

/**
 * The campaign's pictures: a quilt of square tiles, some with people, some with their pillar's sign (a doorway, steps, an arrow
 * that rises, linked rings). The same seed gives the same quilt.
 */
public final class TileArt {

    private static final List<Color> SKIN = List.of(
            new Color(0x4A2C1A), new Color(0x7B4B2A), new Color(0xA86B3C), new Color(0xD29B6C), new Color(0xF0C9A4));
    private static final List<Color> HAIR = List.of(
            new Color(0x1D1512), new Color(0x3B2417), new Color(0x8C5A2B), new Color(0x6E6E6E), new Color(0xB0442B));

    private final Pillar pillar;
    private final PillarColours colours;
    private final Random random;

    private TileArt(Pillar pillar, long seed) {
        this.pillar = pillar;
        this.colours = PillarColours.of(pillar);
        this.random = new Random(seed);
    }

    /** Fills an area with tiles of the pillar, this many side by side. */
    public static void paint(Graphics2D g, Rectangle2D area, Pillar pillar, long seed, int columns) {
        new TileArt(pillar, seed).quilt(g, area, columns);
    }

    /** The pillar's sign alone, in one colour, filling a square. */
    public static Shape sign(Pillar pillar, double x, double y, double side) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(side, side);
        return place.createTransformedShape(
                switch (pillar) {
                    case GET_IN -> doorway();
                    case GET_ON -> steps();
                    case GO_FURTHER -> risingArrow();
                    case MAKING_IT_HAPPEN -> rings();
                });
    }

    private void quilt(Graphics2D g, Rectangle2D area, int columns) {
        Graphics2D canvas = (Graphics2D) g.create();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.clip(area);
        canvas.translate(area.getX(), area.getY());
        double side = area.getWidth() / columns;
        int rows = (int) Math.ceil(area.getHeight() / side - 0.02);
        int kind = random.nextInt(7);
        Color before = null;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Graphics2D tile = (Graphics2D) canvas.create();
                tile.translate(column * side, row * side);
                tile.scale(side, side);
                // A hair over one tile, so that no seam shows where two meet.
                Rectangle2D whole = new Rectangle2D.Double(0, 0, 1.004, 1.004);
                before = background(before);
                tile.setColor(before);
                tile.fill(whole);
                tile(tile, kind + row * 3 + column * 2 + (row * column) % 3, before);
                tile.dispose();
            }
        }
        canvas.dispose();
    }

    private Color background(Color before) {
        List<Color> choice = new ArrayList<>(colours.tints());
        choice.add(colours.ground());
        choice.add(colours.accent());
        choice.add(Color.WHITE);
        choice.remove(before);
        return choice.get(random.nextInt(choice.size()));
    }

    private void tile(Graphics2D g, int kind, Color ground) {
        switch (Math.floorMod(kind, 7)) {
            case 0, 3 -> person(g, ground);
            case 1 -> {
                g.setColor(against(ground));
                g.fill(sign(pillar, 0.16, 0.16, 0.68));
            }
            case 2 -> quarters(g, ground);
            case 4 -> bows(g, ground);
            case 5 -> {
                g.setColor(against(ground));
                g.fill(sign(pillar, 0, 0, 1));
            }
            default -> dots(g, ground);
        }
    }

    private Color against(Color ground) {
        List<Color> choice = new ArrayList<>(colours.tints());
        choice.add(colours.accent());
        choice.add(colours.ground());
        choice.add(Color.WHITE);
        choice.removeIf(colour -> Math.abs(luminance(colour) - luminance(ground)) < 0.25);
        return choice.isEmpty() ? Color.WHITE : choice.get(random.nextInt(choice.size()));
    }

    private static double luminance(Color colour) {
        return (0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue()) / 255;
    }

    private void person(Graphics2D g, Color ground) {
        Color clothes = against(ground);
        Color skin = SKIN.get(random.nextInt(SKIN.size()));
        Color hair = HAIR.get(random.nextInt(HAIR.size()));
        boolean longHair = random.nextBoolean();
        boolean scarf = random.nextInt(5) == 0;
        Rectangle2D tile = new Rectangle2D.Double(0, 0, 1, 1);
        if (scarf) {
            g.setColor(against(clothes));
            g.fill(new Ellipse2D.Double(0.27, 0.1, 0.46, 0.56));
        } else if (longHair) {
            g.setColor(hair);
            g.fill(new Ellipse2D.Double(0.28, 0.1, 0.44, 0.46));
            g.fill(new Rectangle2D.Double(0.28, 0.32, 0.44, 0.32));
        } else {
            g.setColor(hair);
            g.fill(new Ellipse2D.Double(0.3, 0.12, 0.4, 0.36));
        }
        Area shoulders = new Area(new Ellipse2D.Double(0.12, 0.62, 0.76, 0.9));
        shoulders.intersect(new Area(tile));
        g.setColor(skin);
        g.fill(new Rectangle2D.Double(0.43, 0.5, 0.14, 0.18));
        g.setColor(clothes);
        g.fill(shoulders);
        g.setColor(skin);
        Area neckline = new Area(new Ellipse2D.Double(0.4, 0.54, 0.2, 0.18));
        g.fill(neckline);
        g.fill(new Ellipse2D.Double(0.34, scarf ? 0.2 : 0.17, 0.32, 0.41));
        if (!scarf) {
            g.setColor(hair);
            Area fringe = new Area(new Ellipse2D.Double(0.33, 0.14, 0.34, 0.3));
            fringe.subtract(new Area(new Ellipse2D.Double(0.3, 0.245, 0.44, 0.4)));
            g.fill(fringe);
        }
    }

    private void quarters(Graphics2D g, Color ground) {
        Color first = against(ground);
        g.setColor(first);
        turned(g, random.nextInt(4), new Arc2D.Double(-1, -1, 2, 2, 270, 90, Arc2D.PIE));
        g.setColor(ground);
        // The same corner again, smaller, gives the band.
        g.setColor(against(first));
        g.fill(new Ellipse2D.Double(0.38, 0.38, 0.24, 0.24));
    }

    private void bows(Graphics2D g, Color ground) {
        int turn = random.nextInt(4);
        Color colour = ground;
        for (double radius = 1; radius > 0.3; radius -= 0.25) {
            colour = against(colour);
            g.setColor(colour);
            turned(g, turn, new Arc2D.Double(-radius, -radius, 2 * radius, 2 * radius, 270, 90, Arc2D.PIE));
        }
    }

    private void dots(Graphics2D g, Color ground) {
        g.setColor(against(ground));
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                g.fill(new Ellipse2D.Double(0.11 + column * 0.3, 0.11 + row * 0.3, 0.18, 0.18));
            }
        }
    }

    private static void turned(Graphics2D g, int quarters, Shape shape) {
        g.fill(AffineTransform.getQuadrantRotateInstance(quarters, 0.5, 0.5).createTransformedShape(shape));
    }

    private static Shape doorway() {
        Area frame = new Area(new Ellipse2D.Double(0.1, 0, 0.8, 0.8));
        frame.add(new Area(new Rectangle2D.Double(0.1, 0.4, 0.8, 0.6)));
        Area opening = new Area(new Ellipse2D.Double(0.24, 0.14, 0.52, 0.52));
        opening.add(new Area(new Rectangle2D.Double(0.24, 0.4, 0.52, 0.6)));
        frame.subtract(opening);
        Path2D leaf = new Path2D.Double();
        leaf.moveTo(0.34, 0.36);
        leaf.lineTo(0.6, 0.24);
        leaf.lineTo(0.6, 1);
        leaf.lineTo(0.34, 0.9);
        leaf.closePath();
        frame.add(new Area(leaf));
        return frame;
    }

    private static Shape steps() {
        Path2D steps = new Path2D.Double();
        steps.moveTo(0, 1);
        for (int step = 0; step < 4; step++) {
            steps.lineTo(step * 0.25, 0.75 - step * 0.25 + 0.0);
            steps.lineTo((step + 1) * 0.25, 0.75 - step * 0.25);
        }
        steps.lineTo(1, 1);
        steps.closePath();
        return steps;
    }

    private static Shape risingArrow() {
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(0.3, 0);
        arrow.lineTo(1, 0);
        arrow.lineTo(1, 0.7);
        arrow.lineTo(0.78, 0.48);
        arrow.lineTo(0.26, 1);
        arrow.lineTo(0, 0.74);
        arrow.lineTo(0.52, 0.22);
        arrow.closePath();
        return arrow;
    }

    private static Shape rings() {
        Area rings = ring(0, 0.2, 0.6);
        rings.exclusiveOr(ring(0.4, 0.2, 0.6));
        return rings;
    }

    private static Area ring(double x, double y, double side) {
        Area ring = new Area(new Ellipse2D.Double(x, y, side, side));
        double hole = side * 0.5;
        double inset = (side - hole) / 2;
        ring.subtract(new Area(new Ellipse2D.Double(x + inset, y + inset, hole, hole)));
        return ring;
    }
}
