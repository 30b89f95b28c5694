package uk.nhs.talentforcare.shared;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.apache.tika.Tika;

/**
 * Reads pictures that people upload and draws them anew, upright. Nothing of the file itself is kept, so neither the place
 * where it was taken nor whatever else hides in it.
 */
public final class UploadedPicture {

    /** The largest file that is taken, in bytes. */
    public static final int MOST_BYTES = 10 << 20;

    private static final Tika SNIFFER = new Tika();
    private static final int LEAST_SIDE = 200;
    private static final int LONGEST_SIDE = 12_000;
    private static final long MOST_PIXELS = 60_000_000;
    /** In what the decoder says where it fills up with grey; it also warns of what does no harm. */
    private static final String ENDS_EARLY = "remature end";

    private static final float QUALITY = 0.82f;

    private UploadedPicture() {}

    /**
     * The picture, upright.
     *
     * @param field the form's field, and what people call the picture: {@code photograph} or {@code picture}
     * @param every of how many pixels one is enough, from width and height
     * @throws Invalid on the field, with what to do, for anything else than a picture that we can use
     */
    public static BufferedImage read(byte[] file, String field, IntBinaryOperator every) {
        if (file.length == 0) {
            throw new Invalid(field, "Choose a " + field);
        }
        if (file.length > MOST_BYTES) {
            throw new Invalid(field, "The " + field + " is larger than 10 MB. Choose a smaller one");
        }
        String format = format(SNIFFER.detect(file), field);
        if (format.equals("jpeg") && !JpegEnd.reached(file)) {
            throw new Invalid(field, "This " + field + " is damaged: choose another");
        }
        try {
            return upright(decoded(file, format, field, every), format.equals("jpeg") ? Exif.orientation(file) : 1);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // what a broken file does inside of a decoder is not ours to tell apart
            throw new Invalid(
                    field, "The " + field + " is damaged, or of a kind that we cannot read. Choose another one");
        }
    }

    private static String format(String mediaType, String field) {
        return switch (mediaType) {
            case "image/jpeg" -> "jpeg";
            case "image/png" -> "png";
            case "image/webp", "image/heic", "image/heif", "image/avif", "image/gif", "image/tiff", "image/bmp" ->
                throw new Invalid(
                        field, "We take JPEG and PNG. Save the " + field + " as one of these, and choose it again");
            default -> throw new Invalid(field, "This file is no " + field + ". Choose a JPEG or PNG");
        };
    }

    private static BufferedImage decoded(byte[] file, String format, String field, IntBinaryOperator every)
            throws IOException {
        ImageIO.setUseCache(false);
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.min(width, height) < LEAST_SIDE) {
                throw new Invalid(field, "The " + field + " is too small. It needs at least 200 pixels on each side");
            }
            if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
                throw new Invalid(field, "The " + field + " has more than 60 million pixels. Choose a smaller one");
            }
            int step = Math.max(1, every.applyAsInt(width, height));
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            List<String> warnings = new ArrayList<>();
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            BufferedImage read = reader.read(0, how);
            if (warnings.stream().anyMatch(warning -> warning.contains(ENDS_EARLY))) {
                throw new IIOException("Part of the picture is missing");
            }
            return read;
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

    /** The same picture in this size: halved while it is more than twice as large, because interpolation looks at neighbours only. */
    public static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage current = picture;
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            current = drawn(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return drawn(current, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage scaled = blank(width, height);
        Graphics2D g = scaled.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(picture, 0, 0, width, height, null);
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

    /** The picture as a JPEG without anything beside it. */
    public static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("A picture could not be written to memory", e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
