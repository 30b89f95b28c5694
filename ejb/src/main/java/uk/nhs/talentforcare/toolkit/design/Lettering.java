package uk.nhs.talentforcare.toolkit.design;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Text as outlines of a font that we bring along: pictures look the same everywhere, also on a machine without any font, where
 * Java's own text drawing fails. Not safe for use by several threads.
 */
public class Lettering {

    /** A weight of the campaign's typeface, Atkinson Hyperlegible Next (SIL Open Font Licence 1.1). */
    public enum Weight {
        REGULAR(400, "Regular"),
        BOLD(700, "Bold"),
        EXTRA_BOLD(800, "ExtraBold");

        private final int css;
        private final String file;

        Weight(int css, String file) {
            this.css = css;
            this.file = file;
        }

        /** The weight as style sheets count it. */
        public int css() {
            return css;
        }

        /** The font file's bytes. */
        public InputStream open() {
            return Lettering.class.getResourceAsStream("/fonts/AtkinsonHyperlegibleNext-" + file + ".ttf");
        }
    }

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;

    public Lettering(Weight weight) {
        try (InputStream in = weight.open()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            characters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface " + weight + " cannot be read", e);
        }
    }

    /** The width of a line of text, in the unit of {@code size}. */
    public double width(String text, double size) {
        try {
            double units = 0;
            for (int i : text.codePoints().toArray()) {
                units += font.getAdvanceWidth(characters.getGlyphId(i));
            }
            return units * size / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outlines of a line of text that starts at x on the baseline y. */
    public Shape line(String text, double size, double x, double y) {
        Path2D line = new Path2D.Double();
        double scale = size / unitsPerEm;
        double pen = x;
        try {
            for (int i : text.codePoints().toArray()) {
                int glyph = characters.getGlyphId(i);
                GlyphData data = font.getGlyph().getGlyph(glyph);
                if (data != null) {
                    GeneralPath outline = data.getPath();
                    line.append(outline.getPathIterator(new AffineTransform(scale, 0, 0, -scale, pen, y)), false);
                }
                pen += font.getAdvanceWidth(glyph) * scale;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line;
    }

    /** The text broken into lines no wider than this, at spaces. */
    public List<String> wrap(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The largest size, at most {@code largest}, at which the text fits into this many lines of this width. */
    public double fit(String text, double largest, double width, int lines) {
        double size = largest;
        while (size > 8) {
            double current = size;
            List<String> wrapped = wrap(text, size, width);
            if (wrapped.size() <= lines && wrapped.stream().allMatch(line -> width(line, current) <= width)) {
                return size;
            }
            size *= 0.96;
        }
        return size;
    }
}
