package uk.nhs.talentforcare.toolkit.design;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Flat pictures as PNG with a palette of up to 256 colours: a third of the size of true colour, without a visible difference. */
public final class Png {

    private static final int LARGEST_PALETTE = 256;

    private Png() {}

    /** The picture as PNG; what is transparent by half or more becomes fully so. */
    public static byte[] encode(BufferedImage picture) {
        return encode(picture, LARGEST_PALETTE);
    }

    /** As {@link #encode(BufferedImage)}, with this many colours: 2 to 256. */
    public static byte[] encode(BufferedImage picture, int colours) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            if (!ImageIO.write(reduce(picture, colours), "png", out)) {
                throw new IllegalStateException("This Java cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage reduce(BufferedImage picture, int colours) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        Map<Integer, Integer> uses = uses(pixels);
        List<Integer> palette = new ArrayList<>(uses.keySet());
        palette.sort((a, b) ->
                uses.get(a).equals(uses.get(b)) ? Integer.compare(a, b) : Integer.compare(uses.get(b), uses.get(a)));
        int[] kept = palette.stream().limit(colours).mapToInt(Integer::intValue).toArray();
        Map<Integer, Integer> index = new HashMap<>();
        for (int i = 0; i < kept.length; i++) {
            index.put(kept[i], i);
        }
        byte[] indexes = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indexes[i] = i > 0 && pixels[i] == pixels[i - 1]
                    ? indexes[i - 1]
                    : (byte) (int) index.computeIfAbsent(pixels[i], colour -> nearest(colour, kept));
        }
        IndexColorModel model = new IndexColorModel(8, kept.length, kept, 0, true, -1, 0);
        BufferedImage reduced = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        reduced.getRaster().setDataElements(0, 0, width, height, indexes);
        return reduced;
    }

    /** Counts colours run by run: in flat pictures nearly every pixel is like its neighbour. */
    private static Map<Integer, Integer> uses(int[] pixels) {
        Map<Integer, Integer> uses = new HashMap<>();
        int run = 0;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = opaqueOrClear(pixels[i]);
            run++;
            if (i + 1 == pixels.length || opaqueOrClear(pixels[i + 1]) != pixels[i]) {
                uses.merge(pixels[i], run, Integer::sum);
                run = 0;
            }
        }
        return uses;
    }

    private static int opaqueOrClear(int argb) {
        return (argb >>> 24) < 128 ? 0 : 0xFF000000 | (argb & 0xFFFFFF);
    }

    private static int nearest(int colour, int[] palette) {
        int best = 0;
        int distance = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            int red = ((colour >> 16) & 255) - ((palette[i] >> 16) & 255);
            int green = ((colour >> 8) & 255) - ((palette[i] >> 8) & 255);
            int blue = (colour & 255) - (palette[i] & 255);
            int alpha = (colour >>> 24) - (palette[i] >>> 24);
            int here = red * red + green * green + blue * blue + alpha * alpha;
            if (here < distance) {
                distance = here;
                best = i;
            }
        }
        return best;
    }
}
