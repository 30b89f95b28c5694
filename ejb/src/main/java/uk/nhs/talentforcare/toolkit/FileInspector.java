package uk.nhs.talentforcare.toolkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.Tika;

/** Finds out what a file is, from its content and never from its name alone. */
public final class FileInspector {

    private static final Tika SNIFFER = new Tika();
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 300L << 20;
    private static final String MACROS = "vbaProject.bin";

    private FileInspector() {}

    /**
     * The facts of a file that has been stored.
     *
     * @param filename decides only between types that look alike inside
     * @throws UnknownFile when it is of no type that the toolkit takes, or is damaged
     */
    public static FileFacts inspect(StoredFile stored, byte[] content, String filename) {
        String mediaType = SNIFFER.detect(content, filename);
        try {
            return switch (mediaType) {
                case MediaTypes.PDF -> facts(stored, mediaType, pages(content), null, null);
                case MediaTypes.PNG, MediaTypes.JPEG -> picture(stored, mediaType, content);
                case MediaTypes.WORD,
                        MediaTypes.EXCEL,
                        MediaTypes.POWERPOINT,
                        MediaTypes.OPEN_TEXT,
                        MediaTypes.OPEN_SHEET,
                        MediaTypes.OPEN_SLIDES -> {
                    lookInside(content, MediaTypes.inside(mediaType).orElseThrow(), MediaTypes.label(mediaType));
                    yield facts(stored, mediaType, null, null, null);
                }
                case MediaTypes.TEXT, MediaTypes.CSV -> {
                    require(isUtf8(content), "is text, but not in UTF-8");
                    yield facts(stored, mediaType, null, null, null);
                }
                default -> throw new UnknownFile("is of a type that is not taken: " + mediaType);
            };
        } catch (IOException e) {
            throw new UnknownFile("is damaged", e);
        }
    }

    private static FileFacts facts(StoredFile stored, String mediaType, Integer pages, Integer width, Integer height) {
        return new FileFacts(stored.sha256(), stored.crc32(), stored.bytes(), mediaType, pages, width, height);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            require(
                    !PdfContents.active(document),
                    "is a PDF with a program or another file in it: save it as a plain PDF");
            return document.getNumberOfPages();
        }
    }

    private static FileFacts picture(StoredFile stored, String mediaType, byte[] content) throws IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            require(readers.hasNext(), "is no picture that can be read");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return facts(stored, mediaType, null, reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }

    /** Unpacks it to nowhere, so that an archive that swells beyond measure is found out before anybody opens it. */
    private static void lookInside(byte[] zip, String wanted, String label) throws IOException {
        boolean found = false;
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            int entries = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries++;
                found |= entry.getName().equals(wanted);
                require(!entry.getName().endsWith(MACROS), "holds macros: save it without them");
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    require(unpacked <= MOST_UNPACKED, "unpacks to more than 300 MB");
                }
                require(entries <= MOST_ENTRIES, "holds more than 5,000 parts");
            }
        }
        require(found, "is no " + label + " inside");
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new UnknownFile(otherwise);
        }
    }

    /** A file that the toolkit does not take; the message goes on after "The file". */
    public static class UnknownFile extends IllegalArgumentException {

        UnknownFile(String message) {
            super(message);
        }

        UnknownFile(String message, IOException cause) {
            super(message, new UncheckedIOException(cause));
        }
    }
}
