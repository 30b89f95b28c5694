package uk.nhs.talentforcare.organisation.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Opens an uploaded file as text, or says what it is instead. */
final class TextFile {

    /** What both registers write; every byte of it means something, so reading cannot fail on one. */
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int LOOK = 8192;
    private static final int BUFFER = 1 << 16;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private TextFile() {}

    /**
     * Opens a file.
     *
     * @param bytesRead is told how far reading has come
     * @throws WrongFile if the first bytes are not those of a text file
     */
    static Reader open(Path file, LongConsumer bytesRead) throws IOException {
        InputStream bytes = new BufferedInputStream(new Counted(Files.newInputStream(file), bytesRead), BUFFER);
        try {
            bytes.mark(LOOK);
            byte[] start = bytes.readNBytes(LOOK);
            bytes.reset();
            refuse(start);
            if (starts(start, UTF_8_MARK)) {
                bytes.skipNBytes(UTF_8_MARK.length);
                return new InputStreamReader(bytes, StandardCharsets.UTF_8);
            }
            return new InputStreamReader(bytes, WINDOWS_1252);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static final class Counted extends FilterInputStream {

        private final LongConsumer listener;
        private long count;

        Counted(InputStream in, LongConsumer listener) {
            super(in);
            this.listener = listener;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            tell(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            tell(Math.max(n, 0));
            return n;
        }

        private void tell(int more) {
            count += more;
            listener.accept(count);
        }
    }

    private static void refuse(byte[] start) {
        if (start.length == 0) {
            throw new WrongFile("The file is empty.");
        }
        if (starts(start, 'P', 'K')) {
            throw new WrongFile(
                    "This is a ZIP archive or a spreadsheet. Unpack it, or save the sheet as CSV, and upload"
                            + " the CSV file inside.");
        }
        if (starts(start, 0xFF, 0xFE) || starts(start, 0xFE, 0xFF)) {
            throw new WrongFile("This file was saved as \"Unicode text\". Save it as CSV and upload that.");
        }
        for (byte b : start) {
            if (b == 0) {
                throw new WrongFile("This is not a text file. Upload the CSV file as it was published.");
            }
        }
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != (with[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        int[] numbers = new int[with.length];
        for (int i = 0; i < with.length; i++) {
            numbers[i] = with[i];
        }
        return starts(bytes, numbers);
    }
}
