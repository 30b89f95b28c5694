package uk.nhs.talentforcare.shared;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads from a JPEG which way up it is; phones write that beside the picture instead of turning it. */
final class Exif {

    private static final int UPRIGHT = 1;
    private static final int MARKER_APP1 = 0xE1;
    private static final int MARKER_SCAN = 0xDA;
    private static final int TAG_ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Exif() {}

    /** 1 to 8; 1, upright, for a file that says nothing or nothing sensible. */
    static int orientation(byte[] jpeg) {
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg);
            int at = 2;
            while ((file.get(at) & 0xFF) == 0xFF && (file.get(at + 1) & 0xFF) != MARKER_SCAN) {
                int length = file.getShort(at + 2) & 0xFFFF;
                int body = at + 4;
                boolean exif = (file.get(at + 1) & 0xFF) == MARKER_APP1
                        && Arrays.equals(Arrays.copyOfRange(jpeg, body, body + EXIF.length), EXIF);
                if (exif) {
                    return ofDirectory(file.slice(body + EXIF.length, length - 2 - EXIF.length));
                }
                at += 2 + length;
            }
        } catch (IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static int ofDirectory(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG_ORIENTATION) {
                int found = tiff.getShort(entry + 8);
                return found >= 1 && found <= 8 ? found : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
