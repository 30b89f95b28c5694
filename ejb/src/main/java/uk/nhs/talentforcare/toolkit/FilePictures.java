package uk.nhs.talentforcare.toolkit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import uk.nhs.talentforcare.toolkit.design.Png;

/** Small pictures of files: a document's first page, or a picture made smaller. */
public final class FilePictures {

    /** The width of a thumbnail in pixels: half as much again as a page shows, for screens of high density. */
    public static final int WIDTH = 300;

    /** The width of a picture in a list, likewise. */
    public static final int SMALL_WIDTH = 168;

    /** Enough for a small picture, and half the bytes of a full palette. */
    private static final int COLOURS = 48;

    /** A list shows several: at this size nobody sees the difference that half the bytes make. */
    private static final float SMALL_QUALITY = 0.3f;

    private FilePictures() {}

    /**
     * A PNG of {@link #WIDTH} pixels.
     *
     * @param file a PDF, PNG or JPEG
     * @throws IOException when it cannot be read as one
     */
    public static byte[] thumbnail(byte[] file) throws IOException {
        BufferedImage whole = isPdf(file) ? firstPage(file) : picture(file);
        return Png.encode(scaled(whole, WIDTH), COLOURS);
    }

    /**
     * A JPEG of {@link #SMALL_WIDTH} pixels.
     *
     * @param thumbnail a PNG or JPEG
     * @throws IOException when it cannot be read as one
     */
    public static byte[] small(byte[] thumbnail) throws IOException {
        BufferedImage small = scaled(picture(thumbnail), SMALL_WIDTH);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(SMALL_QUALITY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(small, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static BufferedImage scaled(BufferedImage whole, int width) {
        int height = Math.max(1, Math.round(whole.getHeight() * (float) width / whole.getWidth()));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        g.drawImage(halved(whole, width), 0, 0, width, height, null);
        g.dispose();
        return small;
    }

    private static boolean isPdf(byte[] file) {
        return file.length > 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
    }

    private static BufferedImage firstPage(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            float scale = 2f * WIDTH / document.getPage(0).getCropBox().getWidth();
            return new PDFRenderer(document).renderImage(0, scale, ImageType.RGB);
        }
    }

    private static BufferedImage picture(byte[] file) throws IOException {
        ImageIO.setUseCache(false);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        if (picture == null) {
            throw new IOException("Not a picture that can be read");
        }
        return picture;
    }

    /** Interpolation looks at neighbours only: halving first keeps thin strokes when much is to be lost. */
    private static BufferedImage halved(BufferedImage picture, int goal) {
        BufferedImage current = picture;
        while (current.getWidth() >= 2 * goal) {
            int width = current.getWidth() / 2;
            int height = Math.max(1, current.getHeight() / 2);
            BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = half.createGraphics();
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, width, height);
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.drawImage(current, 0, 0, width, height, null);
            g.dispose();
            current = half;
        }
        return current;
    }
}
