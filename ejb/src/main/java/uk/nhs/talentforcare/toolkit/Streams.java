package uk.nhs.talentforcare.toolkit;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies exactly so many bytes. */
final class Streams {

    private static final int BUFFER = 32 * 1024;

    private Streams() {}

    /** @throws EOFException when there are fewer */
    static void copy(InputStream in, OutputStream out, long bytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = bytes;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException("A stored file is shorter than it was");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
