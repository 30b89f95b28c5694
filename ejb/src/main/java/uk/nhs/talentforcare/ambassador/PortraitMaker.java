package uk.nhs.talentforcare.ambassador;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.apache.tika.Tika;
import uk.nhs.talentforcare.shared.Invalid;

/**
 * Makes portraits of what people upload: upright, square, in our own sizes, drawn anew. Nothing of the file itself is
 * kept, so neither the place where it was taken nor whatever else hides in it.
 */
final class PortraitMaker {

    /** The largest file that is taken, in bytes. */
    static final int MOST_BYTES = 10 << 20;

    private static final String FIELD = "photograph";
    private static final Tika SNIFFER = new Tika();
    private static final int LEAST_SIDE = 200;
    private static final int LONGEST_SIDE = 12_000;
    private static final long MOST_PIXELS = 60_000_000;
    private static final float QUALITY = 0.82f;

    private PortraitMaker() {}

    /** The two pictures, as JPEG. */
    record Pictures(byte[] picture, byte[] small) {}

    /** @throws Invalid on the field {@code photograph}, with what to do, for anything else than a picture that we can use */
    static Pictures make(byte[] file) {
        if (file.length == 0) {
            throw new Invalid(FIELD, "Choose a photograph");
        }
        if (file.length > MOST_BYTES) {
            throw new Invalid(FIELD, "The photograph is larger than 10 MB. Choose a smaller one");
        }
        String format = format(SNIFFER.detect(file));
        try {
            BufferedImage upright = upright(read(file, format), format.equals("jpeg") ? Exif.orientation(file) : 1);
            return new Pictures(jpeg(square(upright, Portrait.SIZE)), jpeg(square(upright, Portrait.SMALL_SIZE)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // what a broken file does inside of a decoder is not ours to tell apart
            throw new Invalid(FIELD, "The photograph is damaged, or of a kind that we cannot read. Choose another one");
        }
    }

    private static String format(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> "jpeg";
            case "image/png" -> "png";
            case "image/webp", "image/heic", "image/heif", "image/avif", "image/gif", "image/tiff", "image/bmp" ->
                throw new Invalid(
                        FIELD, "We take JPEG and PNG. Save the photograph as one of these, and choose it again");
            default -> throw new Invalid(FIELD, "This file is no photograph. Choose a JPEG or PNG");
        };
    }

    private static BufferedImage read(byte[] file, String format) throws IOException {
        ImageIO.setUseCache(false);
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.min(width, height) < LEAST_SIDE) {
                throw new Invalid(FIELD, "The photograph is too small. It needs at least 200 pixels on each side");
            }
            if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
                throw new Invalid(FIELD, "The photograph has more than 60 million pixels. Choose a smaller one");
            }
            int every = Math.max(1, Math.min(width, height) / (2 * Portrait.SIZE));
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    /** Turns and mirrors it as the camera says. @param orientation 1 to 8, as EXIF has it */
    private static BufferedImage upright(BufferedImage read, int orientation) {
        double width = read.getWidth();
        double height = read.getHeight();
        boolean lies = orientation > 4;
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                    default -> new AffineTransform();
                };
        BufferedImage upright = blank((int) (lies ? height : width), (int) (lies ? width : height));
        Graphics2D g = upright.createGraphics();
        g.drawImage(read, turn, null);
        g.dispose();
        return upright;
    }

    /** The middle of a wide picture; of a tall one the part that begins a third of the way down: faces are above the middle. */
    private static BufferedImage square(BufferedImage whole, int size) {
        int side = Math.min(whole.getWidth(), whole.getHeight());
        int left = (whole.getWidth() - side) / 2;
        int top = (whole.getHeight() - side) / 3;
        BufferedImage current = whole.getSubimage(left, top, side, side);
        while (current.getWidth() >= 2 * size) {
            current = scaled(current, current.getWidth() / 2);
        }
        return scaled(current, size);
    }

    private static BufferedImage scaled(BufferedImage picture, int size) {
        BufferedImage scaled = blank(size, size);
        Graphics2D g = scaled.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(picture, 0, 0, size, size, null);
        g.dispose();
        return scaled;
    }

    private static BufferedImage blank(int width, int height) {
        BufferedImage blank = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = blank.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.dispose();
        return blank;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
